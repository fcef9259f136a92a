Feature: Nights, weekends, bank holidays and lunch
  As a support manager I want it settled what happens when nobody is at the desk,
  so that urgent matters find somebody and the others wait for the morning.

  @ESC-5
  Rule: A critical inquiry on Premium wakes the engineer on call whenever the desk is closed

    Scenario Outline: A critical Premium inquiry over <channel> at <opened> goes straight to the engineer on call
      Given a premium customer asks over <channel> about bug
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at <opened>
      Then it starts at tier3
      And the ladder critical-page is paged at once
      And the duty-manager is told at once

      Examples:
        | channel | opened           |
        | email   | Monday 03:00     |
        | email   | Monday 07:59     |
        | portal  | Monday 18:00     |
        | chat    | Saturday 11:00   |
        | phone   | Sunday 12:00     |
        | phone   | Monday 21:00     |
        | email   | 2026-12-25 10:00 |
        | phone   | 2026-12-28 11:00 |

    Scenario Outline: A critical Premium inquiry at <opened>, while the desk is open, starts with the first line
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at <opened>
      Then it starts at tier1
      And nobody is paged at once

      Examples:
        | opened           |
        | Monday 08:00     |
        | Monday 12:45     |
        | Monday 17:59     |
        | 2026-12-24 17:00 |

    Scenario Outline: A <plan> inquiry with impact <impact> at three in the night wakes nobody
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      When the inquiry is triaged at Tuesday 03:00
      Then it starts at tier1
      And nobody is paged at once
      And nobody is told at once

      Examples:
        | plan     | impact       |
        | standard | organisation |
        | premium  | team         |
        | premium  | person       |

    Scenario Outline: By night the signal <signal> on Premium follows its own rule instead
      Given a premium customer asks over email about bug
      And the text shows the signal <signal>
      When the inquiry is triaged at Tuesday 03:00
      Then it starts at tier3
      And the clause ESC-5 has no part in it

      Examples:
        | signal          |
        | outage          |
        | security-breach |
        | data-loss       |

  @ESC-14
  Rule: Lost data pages the engineer on call whenever the office is empty

    Scenario Outline: Lost data on <plan> at <opened> pages the engineer on call
      Given a <plan> customer asks over email about data-export
      And the text shows the signal data-loss
      When the inquiry is triaged at <opened>
      Then the ladder critical-page is paged at once

      Examples:
        | plan     | opened           |
        | standard | Monday 08:59     |
        | standard | Monday 12:30     |
        | premium  | Monday 13:29     |
        | standard | Monday 17:30     |
        | premium  | Tuesday 03:00    |
        | standard | Saturday 11:00   |
        | standard | 2026-12-28 11:00 |

    Scenario Outline: Lost data on <plan> at <opened> finds people at work and pages nobody
      Given a <plan> customer asks over email about data-export
      And the text shows the signal data-loss
      When the inquiry is triaged at <opened>
      Then it starts at tier3
      And nobody is paged at once

      Examples:
        | plan     | opened       |
        | standard | Monday 09:00 |
        | premium  | Monday 12:29 |
        | standard | Monday 13:30 |
        | premium  | Monday 17:29 |

    Scenario Outline: Lost data together with the signal <signal> pages by the other rule alone
      Given a standard customer asks over email about data-export
      And the text shows the signal data-loss
      And the text shows the signal <signal>
      When the inquiry is triaged at Tuesday 03:00
      Then the ladder major-incident has been paged
      And the ladder critical-page has not been paged

      Examples:
        | signal          |
        | outage          |
        | security-breach |

  Rule: Engineering and the managers hear of an outage or a breach at any hour

    @ESC-1
    Scenario Outline: The signal <signal> at <opened> pages engineering
      Given a standard customer asks over email about access
      And the text shows the signal <signal>
      When the inquiry is triaged at <opened>
      Then it starts at tier3
      And the ladder major-incident is paged at once

      Examples:
        | signal          | opened           |
        | outage          | Tuesday 03:00    |
        | outage          | 2026-12-25 12:00 |
        | security-breach | Saturday 23:00   |

  Rule: Everything else waits until its hours begin

    Scenario Outline: A Standard inquiry over <channel> with impact <impact> at <opened> is answered by <due>
      Given a standard customer asks over <channel> about bug
      And the impact is <impact> and the urgency blocked
      When the inquiry is triaged at <opened>
      Then the first response is due at <due>

      @SLA-6
      Examples: Critical
        | channel | impact       | opened           | due              |
        | email   | organisation | Tuesday 03:00    | Tuesday 09:00    |
        | portal  | organisation | Saturday 11:00   | Monday 09:00     |
        | email   | organisation | 2026-12-25 10:00 | 2026-12-29 09:00 |
        | phone   | organisation | Monday 22:30     | Tuesday 07:03    |

      @SLA-7
      Examples: High
        | channel | impact | opened           | due              |
        | email   | team   | Monday 17:00     | Tuesday 09:00    |
        | chat    | team   | Saturday 11:00   | Monday 08:02     |
        | phone   | team   | Saturday 14:00   | Monday 07:03     |
        | portal  | team   | 2026-12-24 17:00 | 2026-12-29 09:00 |

  Rule: Lunch does not count in office hours

    @SLA-3 @ESC-8
    Scenario Outline: A high Premium inquiry of Monday noon has <worry> the team lead by <time>
      Given a premium customer asks over phone about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 12:00
      When the clock shows <time>
      Then the team-lead has <worry>

      Examples:
        | time          | worry         |
        | Tuesday 14:29 | not been told |
        | Tuesday 14:30 | been told     |

    @SLA-3
    Scenario: Of the two and a half hours from noon to half past two, one and a half count
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 12:00
      When 2h30m pass
      Then 1h30m are counted for the resolution

  Rule: Hours that count day and night count as they pass

    @SLA-1
    Scenario Outline: A critical Premium inquiry of <opened> is solved by <due>
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at <opened>
      Then the resolution is due at <due>

      Examples: Over a night, a weekend and Christmas
        | opened           | due              |
        | Monday 22:00     | Tuesday 06:00    |
        | Saturday 20:00   | Sunday 04:00     |
        | 2026-12-25 20:00 | 2026-12-26 04:00 |

      Examples: In the nights when the clocks are changed
        | opened           | due              |
        | 2026-10-24 22:00 | 2026-10-25 05:00 |
        | 2027-03-27 22:00 | 2027-03-28 07:00 |
