Feature: Giving tickets back
  As a support manager I want a ticket back with the earlier line once the worst is over,
  so that engineers are free for what only they can do.

  @DES-1
  Rule: With a workaround in place, the second line looks after the customer

    Scenario Outline: A workaround takes a ticket with impact <impact> and urgency <urgency> from engineering to the second line
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      When the customer gets a workaround
      Then it is at tier2

      Examples:
        | impact | urgency  |
        | team   | blocked  |
        | team   | degraded |
        | person | minor    |

    @DES-2
    Scenario Outline: A critical ticket about <category> stays with engineering in spite of a workaround
      Given a standard customer asks over email about <category>
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      When the customer gets a workaround
      Then it is at tier3

      Examples:
        | category |
        | bug      |
        | access   |

    Scenario: A critical ticket with a workaround leaves engineering as soon as it is no longer critical
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      And the customer got a workaround
      When the priority is changed to high
      Then it is at tier2

    Scenario: A ticket without a workaround stays with engineering
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      When the priority is changed to medium
      Then it is at tier3

    Scenario: A ticket that the first line has worked around stays with the first line
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the customer gets a workaround
      Then it is at tier1

  @DES-2
  Rule: What remains to be explained goes back to the first line

    Scenario Outline: A workaround takes a ticket about <category> from the second line to the first
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier2
      When the customer gets a workaround
      Then it is at tier1

      Examples:
        | category        |
        | access          |
        | how-to          |
        | billing         |
        | service-request |

    Scenario Outline: A ticket about <category> stays with the second line in spite of a workaround
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier2
      When the customer gets a workaround
      Then it is at tier2

      Examples:
        | category    |
        | bug         |
        | integration |
        | performance |

    Scenario Outline: A ticket about <category> belongs to the second line and stays there in spite of a workaround
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      When the customer gets a workaround
      Then it is at tier2

      Examples:
        | category    |
        | data-export |
        | security    |

    Scenario: A ticket about access without a workaround stays with the second line
      Given a standard customer asks over email about access
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier2
      When the priority is changed to medium
      Then it is at tier2
