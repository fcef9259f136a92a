#pragma once
#include <cstdint>
#include <vector>

struct Event {
  double time;
  std::uint64_t sequence;
  int kind;
  int subject;
  int slot;
};

/** Pending events by time and order of scheduling: an indexed 4-ary heap from which events can be removed. */
class EventList {
 public:
  bool empty() const { return heap.empty(); }
  std::size_t peak() const { return most; }

  /** Schedules an event; what it returns removes it again while it is pending. */
  int schedule(double time, int kind, int subject) {
    int slot;
    if (freeSlots.empty()) {
      slot = static_cast<int>(positions.size());
      positions.push_back(-1);
    } else {
      slot = freeSlots.back();
      freeSlots.pop_back();
    }
    heap.push_back({time, sequence++, kind, subject, slot});
    if (heap.size() > most) most = heap.size();
    up(heap.size() - 1);
    return slot;
  }

  Event take() {
    const Event first = heap.front();
    removeAt(0);
    return first;
  }

  void cancel(int slot) { removeAt(static_cast<std::size_t>(positions[slot])); }

 private:
  std::vector<Event> heap;
  std::vector<int> positions;
  std::vector<int> freeSlots;
  std::uint64_t sequence = 0;
  std::size_t most = 0;

  static bool before(const Event& a, const Event& b) {
    return a.time < b.time || (a.time == b.time && a.sequence < b.sequence);
  }

  void put(const Event& event, std::size_t at) {
    heap[at] = event;
    positions[event.slot] = static_cast<int>(at);
  }

  void up(std::size_t at) {
    const Event event = heap[at];
    while (at > 0) {
      const std::size_t parent = (at - 1) / 4;
      if (!before(event, heap[parent])) break;
      put(heap[parent], at);
      at = parent;
    }
    put(event, at);
  }

  void down(std::size_t at) {
    const Event event = heap[at];
    for (;;) {
      const std::size_t first = 4 * at + 1;
      if (first >= heap.size()) break;
      std::size_t least = first;
      for (std::size_t child = first + 1; child < first + 4 && child < heap.size(); child++)
        if (before(heap[child], heap[least])) least = child;
      if (!before(heap[least], event)) break;
      put(heap[least], at);
      at = least;
    }
    put(event, at);
  }

  void removeAt(std::size_t at) {
    const Event removed = heap[at];
    positions[removed.slot] = -1;
    freeSlots.push_back(removed.slot);
    const Event last = heap.back();
    heap.pop_back();
    if (at == heap.size()) return;
    put(last, at);
    if (at > 0 && before(last, heap[(at - 1) / 4]))
      up(at);
    else
      down(at);
  }
};
