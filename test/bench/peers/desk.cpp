// The support desk of the comparison: desk TICKETS SIZE. Prints a line of JSON. Minutes; SIZE multiplies rates and agents.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>
#include "eventList.hpp"
#include "random.hpp"

namespace {
constexpr int channels = 4, tiers = 3, priorities = 4, timers = 4, none = -1;
constexpr double peakRates[channels] = {1.2, 0.8, 0.6, 0.4};
constexpr double patience[channels] = {0, 10, 15, 0};
constexpr int agents[tiers] = {22, 16, 8};
constexpr double services[tiers] = {8, 20, 40};
constexpr double escalates[tiers] = {0.30, 0.25, 0};
constexpr double priorityUpTo[priorities] = {0.05, 0.20, 0.60, 1};
constexpr double responses[priorities] = {15, 60, 240, 480};
constexpr double resolutions[priorities] = {240, 480, 1440, 4320};

/** The share of the peak rate at a minute of the simulated time, which begins on a Monday. */
double profile(double minute) {
  const double ofWeek = std::fmod(minute, 7 * 1440.0);
  const int day = static_cast<int>(ofWeek / 1440);
  const int hour = static_cast<int>(std::fmod(ofWeek, 1440.0) / 60);
  const double share = hour >= 8 && hour < 18 ? 1 : (hour >= 6 && hour < 22) ? 0.4 : 0.1;
  return day >= 5 ? 0.3 * share : share;
}

struct Ticket {
  int channel, priority, tier;
  int timer[timers];
  int leaves;
  int before, after;
  bool answered;
};

/** Tickets of one tier and priority in order of arrival. */
struct Line {
  int first = none, last = none;
};

enum Kind { candidate, serviceEnds, abandonment, timer };

class Desk {
 public:
  Desk(int most, double size) : most(most), size(size), random(1) {
    for (int tier = 0; tier < tiers; tier++) free[tier] = static_cast<int>(agents[tier] * size);
  }

  void run() {
    for (int channel = 0; channel < channels; channel++) expect(channel, 0);
    while (!events.empty()) {
      const Event event = events.take();
      now = event.time;
      fired++;
      switch (event.kind) {
        case candidate: arrive(event.subject); break;
        case serviceEnds: finish(event.subject); break;
        case abandonment: abandon(event.subject); break;
        default:
          tickets[event.subject / timers].timer[event.subject % timers] = none;
          timersFired++;
      }
    }
  }

  long fired = 0, cancelled = 0, timersFired = 0, abandoned = 0, arrived = 0;

 private:
  const int most;
  const double size;
  double now = 0;
  Stream random;
  EventList events;
  int free[tiers];
  Line lines[tiers][priorities];
  std::vector<Ticket> tickets;
  std::vector<int> unused;

  void expect(int channel, double from) {
    if (arrived < most)
      events.schedule(from + random.exponential(1 / (peakRates[channel] * size)), candidate, channel);
  }

  void arrive(int channel) {
    if (arrived >= most) return;
    expect(channel, now);
    if (random.uniform() >= profile(now)) return;
    arrived++;
    const int row = newRow();
    Ticket& ticket = tickets[row];
    const double drawn = random.uniform();
    ticket.channel = channel;
    ticket.answered = false;
    ticket.priority = 0;
    while (drawn >= priorityUpTo[ticket.priority]) ticket.priority++;
    const double targets[2] = {responses[ticket.priority], resolutions[ticket.priority]};
    for (int which = 0; which < timers; which++)
      ticket.timer[which] =
          events.schedule(now + targets[which / 2] * (which % 2 ? 1 : 0.75), timer, row * timers + which);
    ticket.leaves = none;
    if (patience[channel] > 0 && free[0] == 0)
      ticket.leaves = events.schedule(now + random.exponential(patience[channel]), abandonment, row);
    comeTo(row, 0);
  }

  void comeTo(int row, int tier) {
    tickets[row].tier = tier;
    if (free[tier] > 0) return begin(row);
    Line& line = lines[tier][tickets[row].priority];
    tickets[row].before = line.last;
    tickets[row].after = none;
    (line.last == none ? line.first : tickets[line.last].after) = row;
    line.last = row;
  }

  void begin(int row) {
    Ticket& ticket = tickets[row];
    free[ticket.tier]--;
    if (ticket.leaves != none) cancel(ticket.leaves);
    if (!ticket.answered) {
      ticket.answered = true;
      cancel(ticket.timer[0]);
      cancel(ticket.timer[1]);
    }
    events.schedule(now + random.exponential(services[ticket.tier]), serviceEnds, row);
  }

  void finish(int row) {
    const int tier = tickets[row].tier;
    free[tier]++;
    if (random.uniform() < escalates[tier]) {
      comeTo(row, tier + 1);
    } else {
      cancel(tickets[row].timer[2]);
      cancel(tickets[row].timer[3]);
      unused.push_back(row);
    }
    takeNext(tier);
  }

  void takeNext(int tier) {
    for (Line& line : lines[tier]) {
      if (line.first == none) continue;
      const int row = line.first;
      leaveLine(row);
      return begin(row);
    }
  }

  void abandon(int row) {
    abandoned++;
    leaveLine(row);
    for (int& handle : tickets[row].timer) cancel(handle);
    unused.push_back(row);
  }

  void leaveLine(int row) {
    const Ticket& ticket = tickets[row];
    Line& line = lines[ticket.tier][ticket.priority];
    (ticket.before == none ? line.first : tickets[ticket.before].after) = ticket.after;
    (ticket.after == none ? line.last : tickets[ticket.after].before) = ticket.before;
  }

  void cancel(int& handle) {
    if (handle == none) return;
    events.cancel(handle);
    cancelled++;
    handle = none;
  }

  int newRow() {
    if (unused.empty()) {
      tickets.push_back({});
      return static_cast<int>(tickets.size()) - 1;
    }
    const int row = unused.back();
    unused.pop_back();
    return row;
  }
};
}  // namespace

int main(int, char** words) {
  const std::clock_t started = std::clock();
  Desk desk(std::atoi(words[1]), std::atof(words[2]));
  desk.run();
  const double seconds = static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC;
  std::printf(
      "{\"seconds\":%.6f,\"units\":%ld,\"fired\":%ld,\"cancelled\":%ld,\"timersFired\":%ld,\"abandoned\":%ld}\n",
      seconds, desk.arrived, desk.fired, desk.cancelled, desk.timersFired, desk.abandoned);
}
