"""The support desk of the comparison on SimPy: desk.py TICKETS. Prints a line of JSON. Minutes.

Timers are timeouts with a callback that asks whether they are still wanted: SimPy cannot take a timeout back, and a process
for each of them would be slower.
"""
import json
import random
import sys
import time

import simpy

PEAK_RATES = [1.2, 0.8, 0.6, 0.4]
PATIENCE = [None, 10, 15, None]
AGENTS = [22, 16, 8]
SERVICES = [8, 20, 40]
ESCALATES = [0.30, 0.25, 0]
RESPONSES = [15, 60, 240, 480]
RESOLUTIONS = [240, 480, 1440, 4320]

most = int(sys.argv[1])
started = time.process_time()
env = simpy.Environment()
tiers = [simpy.PriorityResource(env, capacity=count) for count in AGENTS]
counts = {"arrived": 0, "timersFired": 0, "abandoned": 0}


def profile(minute):
    of_week = minute % (7 * 1440)
    hour = of_week % 1440 // 60
    share = 1 if 8 <= hour < 18 else 0.4 if 6 <= hour < 22 else 0.1
    return 0.3 * share if of_week >= 5 * 1440 else share


class Ticket:
    __slots__ = ("is_answered", "is_ended")

    def __init__(self):
        self.is_answered = False
        self.is_ended = False

    def response_due(self, _):
        if not self.is_answered and not self.is_ended:
            counts["timersFired"] += 1

    def resolution_due(self, _):
        if not self.is_ended:
            counts["timersFired"] += 1


def work(channel, priority):
    ticket = Ticket()
    for share in (0.75, 1):
        env.timeout(share * RESPONSES[priority]).callbacks.append(ticket.response_due)
        env.timeout(share * RESOLUTIONS[priority]).callbacks.append(ticket.resolution_due)
    for tier in range(3):
        with tiers[tier].request(priority=priority) as request:
            if tier == 0 and PATIENCE[channel] is not None and not request.triggered:
                yield request | env.timeout(random.expovariate(1 / PATIENCE[channel]))
                if not request.triggered:
                    counts["abandoned"] += 1
                    break
            else:
                yield request
            ticket.is_answered = True
            yield env.timeout(random.expovariate(1 / SERVICES[tier]))
        if random.random() >= ESCALATES[tier]:
            break
    ticket.is_ended = True


def source(channel):
    while counts["arrived"] < most:
        yield env.timeout(random.expovariate(PEAK_RATES[channel]))
        if counts["arrived"] < most and random.random() < profile(env.now):
            counts["arrived"] += 1
            priority = random.choices(range(4), (5, 15, 40, 40))[0]
            env.process(work(channel, priority))


random.seed(1)
for channel in range(4):
    env.process(source(channel))
env.run()
print(json.dumps({"seconds": time.process_time() - started, "units": counts["arrived"], **counts}))
