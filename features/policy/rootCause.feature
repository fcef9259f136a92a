Feature: Finding the root cause
  As a support manager I want every critical inquiry followed by a report of its cause,
  so that the customer learns why it happened and it does not happen again.

  Rule: A critical inquiry is owed a root cause analysis, others are not

    Scenario Outline: A critical <plan> inquiry over <channel> requires a root cause analysis
      Given a <plan> customer asks over <channel> about bug
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged
      Then a root cause analysis is required
      And a knowledge article is required
      And its rca delivery target is 5 business days end-of-day in office

      @SLA-1
      Examples: In writing on Premium
        | plan    | channel |
        | premium | email   |
        | premium | portal  |

      @SLA-2
      Examples: On the line on Premium
        | plan    | channel |
        | premium | phone   |
        | premium | chat    |

      @SLA-6
      Examples: On Standard
        | plan     | channel |
        | standard | email   |
        | standard | phone   |
        | standard | chat    |
        | standard | portal  |

    Scenario Outline: The signal <signal> requires a root cause analysis
      Given a standard customer asks over email about access
      And the impact is person and the urgency minor
      And the text shows the signal <signal>
      When the inquiry is triaged
      Then a root cause analysis is required

      @PRI-1
      Examples: Somebody may have got in
        | signal          |
        | security-breach |

      @PRI-2
      Examples: A service is down
        | signal |
        | outage |

      @PRI-3
      Examples: Records are gone
        | signal    |
        | data-loss |

    Scenario Outline: An inquiry with impact <impact> and urgency <urgency> requires no root cause analysis
      Given a premium customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then no root cause analysis is required
      And no knowledge article is required

      Examples:
        | impact       | urgency  |
        | organisation | degraded |
        | team         | degraded |
        | person       | minor    |

  Rule: The analysis is due five office days after the solution

    Scenario Outline: After a solution at <resolved>, the analysis for a <plan> customer over <channel> is due at <due>
      Given a <plan> customer asks over <channel> about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at <opened>
      And the clock showed <resolved>
      When it is resolved
      Then the rca delivery is due at <due>

      @SLA-1
      Examples: In writing on Premium
        | plan    | channel | opened           | resolved         | due              |
        | premium | email   | Monday 10:00     | Monday 14:00     | 2026-10-12 17:30 |
        | premium | portal  | Saturday 11:00   | Saturday 15:00   | 2026-10-19 17:30 |
        | premium | email   | 2026-12-21 08:30 | 2026-12-21 11:00 | 2026-12-30 17:30 |

      @SLA-2
      Examples: On the line on Premium
        | plan    | channel | opened       | resolved     | due              |
        | premium | phone   | Monday 10:00 | Monday 17:30 | 2026-10-13 17:30 |

      @SLA-6
      Examples: On Standard
        | plan     | channel | opened       | resolved      | due              |
        | standard | portal  | Monday 10:00 | Tuesday 12:45 | 2026-10-13 17:30 |

    @SLA-6
    Scenario Outline: An analysis delivered at <delivered> is <outcome>
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      And the clock showed <delivered>
      When the root cause analysis is delivered
      Then the rca delivery is <outcome>

      Examples:
        | delivered        | outcome |
        | 2026-10-12 17:30 | met     |
        | 2026-10-12 17:31 | missed  |

    @SLA-6
    Scenario: Closing the ticket does not end the time for the analysis
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      And the customer confirmed the solution
      When somebody closes it
      Then the rca delivery clock runs
