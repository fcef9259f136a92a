Feature: Major incidents
  As a support manager I want many reports of one fault treated as one incident, and the right people called,
  so that the desk repairs once and tells everybody.

  @ESC-11
  Rule: Many inquiries about one service in a short time are one incident

    Scenario Outline: <count> inquiries about <service> within <span> are one major incident with all of them linked to it
      When <count> inquiries about <service> arrive within <span>
      Then a major incident is declared under ESC-11
      And <count> inquiries are linked to it

      Examples:
        | count | service | span |
        | 5     | planner | 15m  |
        | 5     | mobile  | 1m   |
        | 7     | api     | 15m  |
        | 30    | reports | 1h   |

    Scenario Outline: <count> inquiries about <service> within <span> are no incident
      When <count> inquiries about <service> arrive within <span>
      Then no major incident is declared

      Examples:
        | count | service | span |
        | 4     | planner | 1m   |
        | 4     | mobile  | 15m  |
        | 5     | api     | 16m  |
        | 12    | reports | 1h   |

  @ESC-1
  Rule: An outage is a major incident from the first report on

    Scenario Outline: The first report of an outage on <plan> over <channel> pages for a major incident
      Given a <plan> customer asks over <channel> about performance
      And the text shows the signal outage
      When the inquiry is triaged at <opened>
      Then the ladder major-incident is paged at once
      And it starts at tier3

      Examples:
        | plan     | channel | opened         |
        | standard | phone   | Monday 10:00   |
        | standard | email   | Sunday 04:00   |
        | premium  | chat    | Monday 10:00   |
        | premium  | portal  | Saturday 23:00 |

    Scenario: A critical inquiry of one customer is no major incident
      Given a premium customer asks over phone about performance
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at Monday 10:00
      Then its priority is critical
      And nobody is paged at once

  @ESC-1 @ESC-12
  Rule: A breach calls for those who repair and for those who must report

    Scenario: A breach pages two ladders at once
      Given a standard customer asks over email about security
      And the text shows the signal security-breach
      When the inquiry is triaged at Sunday 04:00
      Then the ladder major-incident is paged at once
      And the ladder security-incident is paged at once
      And the security-officer is told at once

  Rule: A ticket of an incident belongs to it

    Scenario: A ticket that is linked to an incident has it as its parent
      Given a standard customer asks over email about performance
      And the inquiry was triaged at Monday 10:00
      When it is linked to "INC-7"
      Then its parent is "INC-7"

    Scenario: A ticket of an incident is owed its own first response
      Given a standard customer asks over email about performance
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was linked to "INC-7"
      When 61m pass
      Then the first response is missed
