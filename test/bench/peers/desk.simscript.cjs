// The support desk of the comparison on simscript: TICKETS, and where the package is. Prints a line of JSON. Minutes.
// A timer is an entity whose delay a signal ends early; customers are patient, since a wait for a queue cannot be given up.
const [tickets, from] = process.argv.slice(2);
const { Simulation, Entity, Queue } = require(from);
globalThis.requestAnimationFrame = setImmediate;

const peakRates = [1.2, 0.8, 0.6, 0.4];
const agents = [22, 16, 8];
const services = [8, 20, 40];
const escalates = [0.3, 0.25, 0];
const responses = [15, 60, 240, 480];
const resolutions = [240, 480, 1440, 4320];
const most = Number(tickets);
const counts = { arrived: 0, ended: 0, timersFired: 0 };
const exponential = (mean) => -mean * Math.log(1 - Math.random());

function profile(minute) {
  const ofWeek = minute % (7 * 1440);
  const hour = Math.floor((ofWeek % 1440) / 60);
  const share = hour >= 8 && hour < 18 ? 1 : hour >= 6 && hour < 22 ? 0.4 : 0.1;
  return ofWeek >= 5 * 1440 ? 0.3 * share : share;
}

class Timer extends Entity {
  async script() {
    const waited = await this.delay(this.span, null, this.signal);
    if (waited >= this.span) counts.timersFired += 1;
  }
}

class Ticket extends Entity {
  async script() {
    const drawn = Math.random();
    const level = drawn < 0.05 ? 0 : drawn < 0.2 ? 1 : drawn < 0.6 ? 2 : 3;
    this.priority = 4 - level;
    const [answered, ended] = [{}, {}];
    for (const [target, signal] of [
      [responses[level], answered],
      [resolutions[level], ended],
    ])
      for (const share of [0.75, 1])
        this.simulation.activate(Object.assign(new Timer(), { span: share * target, signal }));
    for (let tier = 0; tier < 3; tier++) {
      const free = this.simulation.tiers[tier];
      await this.enterQueue(free);
      if (tier === 0) this.sendSignal(answered);
      await this.delay(exponential(services[tier]));
      this.leaveQueue(free);
      if (Math.random() >= escalates[tier]) break;
    }
    this.sendSignal(ended);
    counts.ended += 1;
  }
}

class Source extends Entity {
  async script() {
    while (counts.arrived < most) {
      await this.delay(exponential(1 / this.rate));
      if (counts.arrived >= most || Math.random() >= profile(this.simulation.timeNow)) continue;
      counts.arrived += 1;
      this.simulation.activate(new Ticket());
    }
  }
}

class Desk extends Simulation {
  onStarting(event) {
    super.onStarting(event);
    this.tiers = agents.map((count) => new Queue("", count));
    this.queues.push(...this.tiers);
    for (const rate of peakRates) this.activate(Object.assign(new Source(), { rate }));
  }
}

const started = process.cpuUsage();
const desk = new Desk();
desk.finished.addEventListener(() => {
  const { user, system } = process.cpuUsage(started);
  process.stdout.write(
    `${JSON.stringify({ seconds: (user + system) / 1e6, units: counts.ended, ...counts })}\n`,
  );
});
desk.start();
