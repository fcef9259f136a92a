"""M/M/10 at 90 % on SimPy: queue.py CUSTOMERS. Prints a line of JSON; an event is an arrival or a departure."""
import json
import random
import sys
import time

import simpy

customers = int(sys.argv[1])
started = time.process_time()
env = simpy.Environment()
servers = simpy.Resource(env, capacity=10)
waited = 0.0


def customer():
    global waited
    came = env.now
    with servers.request() as request:
        yield request
        waited += env.now - came
        yield env.timeout(random.expovariate(1))


def source():
    for _ in range(customers):
        yield env.timeout(random.expovariate(9))
        env.process(customer())


random.seed(1)
env.process(source())
env.run()
seconds = time.process_time() - started
print(json.dumps({"seconds": seconds, "units": 2 * customers, "mean": waited / customers}))
