/**
 * What happens first when events fall on the same instant: completions free capacity (release) before anyone loses
 * patience (abandonment), before clocks run out (timer), before newcomers appear (arrival), before the state is
 * observed (sample). Within a phase, what was scheduled first happens first.
 */
export const phase = { release: 0, abandonment: 1, timer: 2, arrival: 3, sample: 4 } as const;
