Feature: Urgent inquiries reach the people who can solve them
  As a support manager I want an outage to reach the engineers at once,
  so that nobody loses time on what the first line cannot solve.

  @PRI-1 @ESC-1
  Scenario Outline: A <signal> over <channel> goes to the engineers
    Given a standard customer asks over <channel> about access
    And the text shows the signal <signal>
    When the inquiry is triaged
    Then its priority is critical
    And it starts at tier3
    And the ladder major-incident is paged at once
    And the support-manager is told at once

    Examples:
      | signal          | channel |
      | outage          | phone   |
      | outage          | email   |
      | security-breach | portal  |

  @SLA-2
  Scenario: A team that is blocked on Friday afternoon hears from us on Monday at the latest
    Given a standard customer asks over email about fault
    And the impact is team and the urgency blocked
    When the inquiry is triaged at Friday 16:30
    Then its priority is high
    And the first response is due at Monday 10:00

  @ESC-2
  Scenario: The first line hands on what it cannot solve
    Given a standard customer asks over email about fault
    And the impact is person and the urgency degraded
    And the inquiry was triaged at Monday 10:00
    And somebody took it up
    When 45m pass
    Then the clause ESC-2 has moved it to tier2
