Feature: Escalating complex issues
  As a support manager I want complex issues to reach the people who can solve them,
  so that no customer waits in the wrong place.

  Rule: An outage or a breach goes to engineering at once

    @ESC-1
    Scenario Outline: <signal> over <channel>
      Given a standard customer asks over <channel> about access
      And the text shows the signal <signal>
      When the inquiry is triaged
      Then its priority is critical
      And it starts at tier3
      And the clause ESC-1 decides
      And the support-manager is told at once

      Examples:
        | signal          | channel |
        | outage          | email   |
        | outage          | phone   |
        | outage          | chat    |
        | outage          | portal  |
        | security-breach | email   |
        | security-breach | phone   |
        | security-breach | chat    |
        | security-breach | portal  |

  Rule: What is known starts at the first line

    Scenario: A question about using the product
      Given a standard customer asks over chat about how-to
      And the impact is person and the urgency minor
      When the inquiry is triaged
      Then its priority is low
      And it starts at tier1
      And nobody is told at once
      And no time is promised for the resolution

  Rule: By night a critical ticket on Premium wakes the engineer on call

    @ESC-5
    Scenario: Written at three in the night
      Given a premium customer asks over email about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at 2026-03-03T03:00:00Z
      Then its priority is critical
      And it starts at tier3
      And the clause ESC-5 decides

    Scenario: The same by day starts at the first line
      Given a premium customer asks over email about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at 2026-03-03T10:00:00Z
      Then it starts at tier1
