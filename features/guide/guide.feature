Feature: The support guide for the people of the desk
  As somebody new at the desk I want one document that says what to do, when and whom to call,
  so that I need not ask my way through the first weeks.

  Rule: Escalations say when, to whom, and what if nobody answers

    Scenario Outline: <clause> stands in the escalation process
      When the guide is written
      Then section "6 Escalation process" names <clause>

      @ESC-2
      Examples: From the first line
        | clause |
        | ESC-2  |

      @ESC-12
      Examples: A suspected breach
        | clause |
        | ESC-12 |

      @DES-1
      Examples: Back to the second line
        | clause |
        | DES-1  |

    Scenario: The manager who is told about a missed first response has somebody to stand in
      When the guide is written
      Then section "Escalation rules" says "Engineering manager stands in for Support manager"

    Scenario: A ladder ends at management
      When the guide is written
      Then section "Ladder: Suspected breach" says "2 | Engineering manager | 10 minutes, at any hour | Support manager."

  Rule: Times have hours, a zone and an example

    @SLA-6
    Scenario: An example runs over Christmas
      When the guide is written
      Then section "Standard, priority critical" says "Workaround | 8 hours in desk hours (Europe/London) | Tue 2026-10-06 18:00 | Tue 2026-12-29 15:00"

    @SLA-1
    Scenario: By night the clock runs on
      When the guide is written
      Then section "Premium, priority critical" says "Resolution | 8 hours at any hour | Tue 2026-10-06 18:00 | Fri 2026-12-25 01:00"

  Rule: Everybody knows who is reached when

    Scenario: The duty manager over Christmas
      When the guide is written
      Then section "Who is on call" says "Shift lead, early"

  Rule: What is due is on a calendar

    Scenario: The review of the policy
      When the guide is written
      Then section "Review calendar" says "This policy, and this guide with it | 90 days | 2026-12-30 | Support manager"
