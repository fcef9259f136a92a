// M/M/10 at 90 %: queue CUSTOMERS. Prints a line of JSON; an event is an arrival or a departure.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include "eventList.hpp"
#include "random.hpp"

int main(int, char** words) {
  const int customers = std::atoi(words[1]);
  enum { arrival, departure };
  const std::clock_t started = std::clock();
  EventList events;
  Stream arrivals(1), services(2);
  std::deque<double> waiting;
  int arrived = 0, busy = 0;
  long fired = 0;
  double waited = 0;
  const auto begin = [&](double now) {
    busy++;
    events.schedule(now + services.exponential(1), departure, 0);
  };
  events.schedule(arrivals.exponential(1.0 / 9), arrival, 0);
  while (!events.empty()) {
    const Event event = events.take();
    fired++;
    if (event.kind == arrival) {
      if (++arrived < customers) events.schedule(event.time + arrivals.exponential(1.0 / 9), arrival, 0);
      if (busy < 10) begin(event.time);
      else waiting.push_back(event.time);
    } else {
      busy--;
      if (waiting.empty()) continue;
      waited += event.time - waiting.front();
      waiting.pop_front();
      begin(event.time);
    }
  }
  const double seconds = static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC;
  std::printf("{\"seconds\":%.6f,\"units\":%ld,\"mean\":%.6f}\n", seconds, fired, waited / customers);
}
