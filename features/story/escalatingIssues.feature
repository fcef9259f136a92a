Feature: Escalating complex issues
  As a support manager I want complex issues to move up to those who can solve them, and to management when time runs out,
  so that hard problems do not get stuck.

  Rule: What one line cannot solve goes to the next

    @ESC-2
    Scenario: A fault that the first line cannot solve goes to the second line
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When the tier gives it up
      Then it is at tier2

    @ESC-3
    Scenario: An inquiry that takes the first line too long goes to the second line
      Given a standard customer asks over phone about access
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When 45m pass
      Then it is at tier2

    @ESC-2 @ESC-4
    Scenario: A fault that takes the second line too long goes to engineering
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And the tier gave it up
      And somebody took it up
      When 4h pass
      Then it is at tier3

    @DES-1
    Scenario: A fault that engineering has worked around comes back to the second line
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      When the customer gets a workaround
      Then it is at tier2

  Rule: When time runs out, management hears of it

    @ESC-7
    Scenario: A team that gets no answer in time comes to the support manager
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 2h pass
      Then the support-manager has been told

    @ESC-18
    Scenario: A firm that gets no workaround in time comes to the engineering manager
      Given a premium customer asks over phone about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 4h pass
      Then the engineering-manager has been told

    @ESC-9
    Scenario: A firm that gets no solution in time comes to the support manager
      Given a premium customer asks over phone about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      When 8h30m pass
      Then the support-manager has been told

    @ESC-10
    Scenario: A customer in trouble who asks for a manager gets one
      Given a standard customer asks over phone about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the customer escalates with all that is required
      Then the duty-manager has been told

  Rule: An outage or a breach skips the lines

    @ESC-1
    Scenario Outline: The signal <signal> over <channel> on <plan> is with engineering and management at once
      Given a <plan> customer asks over <channel> about access
      And the text shows the signal <signal>
      When the inquiry is triaged
      Then its priority is critical
      And it starts at tier3
      And the duty-manager is told at once
      And the support-manager is told at once

      @PRI-2
      Examples: Nobody can work
        | signal | channel | plan     |
        | outage | email   | standard |
        | outage | phone   | premium  |
        | outage | chat    | standard |
        | outage | portal  | premium  |

      @PRI-1
      Examples: Somebody may have got in
        | signal          | channel | plan     |
        | security-breach | email   | premium  |
        | security-breach | phone   | standard |
        | security-breach | chat    | premium  |
        | security-breach | portal  | standard |

    @ESC-12
    Scenario: A breach is with the security officer at once
      Given a standard customer asks over phone about security
      And the text shows the signal security-breach
      When the inquiry is triaged
      Then the security-officer is told at once

    @ESC-11
    Scenario: Many reports about one service become one major incident with all of them linked to it
      When 5 inquiries about planner arrive within 10m
      Then 5 inquiries are linked to it
