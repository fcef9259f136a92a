Feature: Moving tickets up and telling those who must know
  As a support manager I want every ticket to reach the people who can solve it, and every delay to reach somebody,
  so that no customer waits in the wrong place.

  Rule: An inquiry starts with the line that usually solves it

    Scenario Outline: An inquiry about <category> starts at <tier> and nobody is called
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency blocked
      When the inquiry is triaged
      Then it starts at <tier>
      And nobody is told at once
      And nobody is paged at once

      Examples:
        | category        | tier  |
        | access          | tier1 |
        | how-to          | tier1 |
        | billing         | tier1 |
        | bug             | tier1 |
        | integration     | tier1 |
        | performance     | tier1 |
        | service-request | tier1 |
        | data-export     | tier2 |
        | security        | tier2 |

  @ESC-1
  Rule: An outage or a breach goes to engineering at once

    Scenario Outline: The signal <signal> over <channel> calls engineering and the managers at once
      Given a standard customer asks over <channel> about access
      And the text shows the signal <signal>
      When the inquiry is triaged
      Then it starts at tier3
      And the ladder major-incident is paged at once
      And the duty-manager is told at once
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

  @ESC-2
  Rule: A technical fault that the first line could not solve in one attempt goes to the second line

    Scenario Outline: A first line that gives up on <category> hands it over
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When the tier gives it up
      Then it is at tier2

      Examples:
        | category    |
        | bug         |
        | integration |
        | performance |

    Scenario Outline: A first line that gives up on <category> may try again
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When the tier gives it up
      Then it is at tier1

      Examples:
        | category        |
        | access          |
        | how-to          |
        | billing         |
        | service-request |

    Scenario: What engineering gives up on does not fall back to the second line
      Given a standard customer asks over email about bug
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      And somebody took it up
      When the tier gives it up
      Then it is at tier3

  @ESC-3
  Rule: After three quarters of an hour of work the first line hands over

    Background:
      Given a standard customer asks over email about access
      And the impact is team and the urgency degraded

    Scenario: After 44 minutes the first line still works on it
      Given the inquiry was triaged at Monday 10:00
      And somebody took it up
      When 44m pass
      Then it is at tier1

    Scenario: After 45 minutes the second line has it
      Given the inquiry was triaged at Monday 10:00
      And somebody took it up
      When 45m pass
      Then it is at tier2

    Scenario: What nobody has taken up is not handed over
      Given the inquiry was triaged at Monday 10:00
      When 2h pass
      Then it is at tier1

    Scenario: Work counts in the hours of the service desk, over a night that begins at 22:00
      Given the inquiry was triaged at Friday 21:30
      And somebody took it up
      And the clock showed Saturday 09:14
      When 1m passes
      Then it is at tier2

    Scenario: Waiting for the customer is no work
      Given the inquiry was triaged at Monday 10:00
      And it waited for the customer
      And 2h passed
      And work went on
      And somebody took it up
      When 44m pass
      Then it is at tier1

    Scenario: Engineering may work on it for longer
      Given the inquiry was triaged at Monday 10:00
      And it was escalated to tier3
      And somebody took it up
      When 5h pass
      Then it is at tier3

  @ESC-4
  Rule: After four hours of work the second line hands over to engineering

    Scenario Outline: Work on <category> that lasts <span> leaves it at <tier>
      Given a standard customer asks over email about <category>
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When <span> pass
      Then it is at <tier>

      Examples:
        | category    | span  | tier  |
        | data-export | 3h59m | tier2 |
        | data-export | 4h    | tier3 |
        | security    | 3h59m | tier2 |
        | security    | 4h    | tier3 |

  @ESC-15
  Rule: A critical ticket stays with the second line for one hour at most

    Scenario Outline: Work on a critical ticket about <category> that lasts <span> leaves it at <tier>
      Given a standard customer asks over email about <category>
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When <span> pass
      Then it is at <tier>

      Examples:
        | category    | span | tier  |
        | data-export | 59m  | tier2 |
        | data-export | 60m  | tier3 |
        | security    | 59m  | tier2 |
        | security    | 60m  | tier3 |

  @ESC-16
  Rule: A critical ticket without a workaround calls engineering after a quarter of the time

    Scenario Outline: A critical <plan> ticket about <category> over <channel> is with engineering after <span>
      Given a <plan> customer asks over <channel> about <category>
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then it is at tier3
      And the ladder critical-page has been paged

      Examples:
        | plan     | channel | category | span |
        | premium  | email   | access   | 60m  |
        | premium  | phone   | security | 60m  |
        | standard | portal  | security | 2h   |
        | standard | chat    | access   | 2h   |

    Scenario: The duty manager hears that engineering has been called
      Given a standard customer asks over phone about access
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 2h pass
      Then the duty-manager has been told under ESC-16

    Scenario Outline: A critical <plan> ticket about <category> over <channel> has not called anybody after <span>
      Given a <plan> customer asks over <channel> about <category>
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then it is at <tier>
      And the ladder critical-page has not been paged

      Examples:
        | plan     | channel | category | span  | tier  |
        | premium  | email   | access   | 59m   | tier1 |
        | premium  | phone   | security | 59m   | tier2 |
        | standard | portal  | security | 1h59m | tier2 |
        | standard | chat    | access   | 1h59m | tier1 |

    Scenario: A critical ticket with a workaround pages nobody
      Given a standard customer asks over phone about access
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And the customer got a workaround
      When 3h pass
      Then the ladder critical-page has not been paged

    Scenario: What engineering has already is not paged again
      Given a premium customer asks over phone about access
      And the text shows the signal outage
      And the inquiry was triaged at Monday 10:00
      When 3h pass
      Then the ladder critical-page has not been paged

    Scenario: A high ticket pages nobody
      Given a premium customer asks over phone about access
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 3h pass
      Then the ladder critical-page has not been paged
      And it is at tier1

  @ESC-5
  Rule: When the desk is closed, a critical inquiry on Premium wakes the engineer on call

    Scenario: A critical Premium inquiry on a Saturday pages the engineer on call
      Given a premium customer asks over email about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at Saturday 11:00
      Then it starts at tier3
      And the ladder critical-page is paged at once
      And the duty-manager is told at once

    Scenario: The same inquiry on a Monday morning starts with the first line
      Given a premium customer asks over email about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at Monday 11:00
      Then it starts at tier1
      And nobody is paged at once
      And nobody is told at once

  @ESC-6
  Rule: The team lead hears when three quarters of the time for an answer in writing are over

    Scenario Outline: Over <channel>, a <plan> inquiry with impact <impact> and urgency <urgency> warns the team lead at <time>
      Given a <plan> customer asks over <channel> about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the team-lead has been told

      Examples:
        | plan     | channel | impact       | urgency  | time            |
        | premium  | email   | team         | blocked  | Monday 10:45    |
        | premium  | portal  | team         | degraded | Monday 13:00    |
        | standard | email   | organisation | blocked  | Monday 10:45    |
        | standard | portal  | team         | blocked  | Monday 11:30    |
        | standard | email   | team         | degraded | Monday 16:00    |
        | standard | portal  | person       | minor    | Wednesday 11:00 |

    Scenario Outline: Over <channel>, a <plan> inquiry with impact <impact> and urgency <urgency> has not warned anybody at <time>
      Given a <plan> customer asks over <channel> about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the team-lead has not been told

      Examples: A minute too early
        | plan     | channel | impact | urgency  | time            |
        | premium  | email   | team   | blocked  | Monday 10:44    |
        | standard | portal  | team   | blocked  | Monday 11:29    |
        | standard | email   | team   | degraded | Monday 15:59    |
        | standard | portal  | person | minor    | Wednesday 10:59 |

      Examples: Spoken or typed while somebody waits
        | plan     | channel | impact | urgency | time         |
        | premium  | phone   | team   | blocked | Monday 12:00 |
        | standard | chat    | team   | blocked | Monday 12:00 |

    Scenario: An answer in time warns nobody
      Given a standard customer asks over email about how-to
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      When 4h pass
      Then the team-lead has not been told

  @ESC-17
  Rule: The duty manager hears as well when a critical inquiry in writing nears its time

    Scenario Outline: A critical <plan> inquiry over <channel> warns the duty manager after <span>
      Given a <plan> customer asks over <channel> about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then the duty-manager has been told

      Examples:
        | plan     | channel | span   |
        | premium  | email   | 22m30s |
        | premium  | portal  | 22m30s |
        | standard | email   | 45m    |
        | standard | portal  | 45m    |

    Scenario Outline: A <plan> inquiry over <channel> with impact <impact> has not warned the duty manager after <span>
      Given a <plan> customer asks over <channel> about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then the duty-manager has not been told

      Examples:
        | plan     | channel | impact       | span   |
        | premium  | email   | organisation | 22m29s |
        | standard | portal  | organisation | 44m59s |
        | standard | phone   | organisation | 60m    |
        | standard | chat    | organisation | 60m    |
        | standard | email   | team         | 2h     |

  @ESC-7
  Rule: The support manager hears when a customer in trouble gets no answer in time

    Scenario Outline: A <plan> inquiry over <channel> with impact <impact>, unanswered for <span>, reaches the support manager
      Given a <plan> customer asks over <channel> about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then the support-manager has been told

      Examples:
        | plan     | channel | impact       | span |
        | premium  | email   | organisation | 30m  |
        | premium  | phone   | organisation | 2m   |
        | premium  | chat    | team         | 60s  |
        | standard | portal  | organisation | 60m  |
        | standard | email   | team         | 2h   |
        | standard | phone   | team         | 3m   |

    Scenario Outline: A <plan> inquiry over <channel> with impact <impact>, unanswered for <span>, has not reached the support manager
      Given a <plan> customer asks over <channel> about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When <span> pass
      Then the support-manager has not been told

      Examples: Still in time
        | plan     | channel | impact       | span  |
        | premium  | email   | organisation | 29m   |
        | premium  | phone   | organisation | 119s  |
        | standard | portal  | organisation | 59m   |
        | standard | email   | team         | 1h59m |

      Examples: Not urgent enough
        | plan     | channel | impact | span |
        | standard | phone   | person | 2d   |
        | premium  | email   | person | 2d   |

    Scenario: An answer in time keeps the support manager out of it
      Given a standard customer asks over portal about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And 59m passed
      And somebody answered the customer
      When 2h pass
      Then the support-manager has not been told

  @ESC-8
  Rule: The team lead hears when three quarters of the time for a solution are over

    Scenario Outline: A <plan> inquiry over phone with impact <impact> and urgency <urgency> worries the team lead at <time>
      Given a <plan> customer asks over phone about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the team-lead has been told

      Examples:
        | plan     | impact       | urgency  | time             |
        | premium  | organisation | blocked  | Monday 16:00     |
        | premium  | team         | blocked  | Tuesday 14:00    |
        | standard | organisation | blocked  | Tuesday 13:30    |
        | standard | team         | degraded | 2026-10-15 11:00 |

    Scenario Outline: A <plan> inquiry over phone with impact <impact> and urgency <urgency> worries nobody yet at <time>
      Given a <plan> customer asks over phone about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the team-lead has not been told

      Examples:
        | plan     | impact       | urgency  | time             |
        | premium  | organisation | blocked  | Monday 15:59     |
        | premium  | team         | blocked  | Tuesday 13:59    |
        | standard | organisation | blocked  | Tuesday 13:29    |
        | standard | team         | degraded | 2026-10-15 10:59 |

  @ESC-9
  Rule: The support manager hears half an hour after a solution was due

    Scenario Outline: A <plan> inquiry with impact <impact> and urgency <urgency> that is not solved reaches the support manager at <time>
      Given a <plan> customer asks over phone about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      When the clock shows <time>
      Then the support-manager has been told

      Examples:
        | plan     | impact       | urgency  | time             |
        | premium  | organisation | blocked  | Monday 18:30     |
        | premium  | team         | blocked  | Wednesday 09:30  |
        | standard | organisation | blocked  | Wednesday 08:30  |
        | standard | team         | degraded | 2026-10-20 08:30 |

    Scenario Outline: A <plan> inquiry with impact <impact> and urgency <urgency> that is not solved is with the team lead alone at <time>
      Given a <plan> customer asks over phone about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      When the clock shows <time>
      Then the support-manager has not been told

      Examples:
        | plan     | impact       | urgency  | time             |
        | premium  | organisation | blocked  | Monday 18:29     |
        | premium  | team         | blocked  | Wednesday 09:29  |
        | standard | organisation | blocked  | Wednesday 08:29  |
        | standard | team         | degraded | 2026-10-20 08:29 |

  @ESC-18
  Rule: The engineering manager hears when there is no workaround in time

    Scenario Outline: A <plan> inquiry with impact <impact> and no workaround reaches the engineering manager at <time>
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the engineering-manager has been told

      Examples:
        | plan     | impact       | time            |
        | premium  | organisation | Monday 14:00    |
        | premium  | team         | Monday 18:00    |
        | standard | organisation | Monday 18:00    |
        | standard | team         | Wednesday 18:00 |

    Scenario Outline: A <plan> inquiry with impact <impact> and no workaround has not reached the engineering manager at <time>
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the engineering-manager has not been told

      Examples: Still in time
        | plan     | impact       | time            |
        | premium  | organisation | Monday 13:59    |
        | standard | team         | Wednesday 17:59 |

      Examples: Not urgent enough
        | plan     | impact | time             |
        | premium  | person | 2026-11-02 10:00 |
        | standard | person | 2026-11-02 10:00 |

    Scenario: A workaround in time keeps the engineering manager out of it
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And the customer got a workaround
      When 3d pass
      Then the engineering-manager has not been told

  @ESC-19
  Rule: The duty manager hears when a customer in trouble is left without news

    Scenario Outline: A <plan> inquiry with impact <impact> and no news reaches the duty manager at <time>
      Given a <plan> customer asks over phone about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the duty-manager has been told

      Examples:
        | plan     | impact       | time          |
        | premium  | organisation | Monday 10:30  |
        | premium  | team         | Monday 14:00  |
        | standard | team         | Tuesday 18:00 |

    Scenario: A critical Standard inquiry without news for two hours reaches the duty manager for that as well
      Given a standard customer asks over phone about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 2h pass
      Then the duty-manager has been told under ESC-19

    Scenario Outline: A <plan> inquiry with impact <impact> and no news has not reached the duty manager at <time>
      Given a <plan> customer asks over phone about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the clock shows <time>
      Then the duty-manager has not been told

      Examples: Still in time
        | plan     | impact       | time          |
        | premium  | organisation | Monday 10:29  |
        | premium  | team         | Monday 13:59  |
        | standard | organisation | Monday 11:59  |
        | standard | team         | Tuesday 17:59 |

      Examples: Not urgent enough
        | plan     | impact | time             |
        | premium  | person | 2026-10-19 10:00 |
        | standard | person | 2026-10-19 10:00 |

    Scenario: News starts the time for the next news
      Given a premium customer asks over phone about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And 2h passed
      And somebody answered the customer
      When 3h59m pass
      Then the duty-manager has not been told

  @ESC-20
  Rule: The team lead hears when a customer who wrote again gets no answer in time

    Scenario Outline: A <plan> customer with impact <impact> and urgency <urgency> who wrote again reaches the team lead at <time>
      Given a <plan> customer asks over chat about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      And the customer wrote again
      When the clock shows <time>
      Then the team-lead has been told

      Examples:
        | plan     | impact       | urgency  | time            |
        | premium  | organisation | blocked  | Monday 10:30    |
        | premium  | team         | blocked  | Monday 12:00    |
        | premium  | team         | degraded | Monday 18:00    |
        | premium  | person       | minor    | Wednesday 18:00 |
        | standard | organisation | blocked  | Monday 11:00    |
        | standard | team         | blocked  | Monday 14:00    |
        | standard | team         | degraded | Wednesday 18:00 |
        | standard | person       | minor    | Thursday 18:00  |

    Scenario Outline: A <plan> customer with impact <impact> and urgency <urgency> who wrote again still waits in time at <time>
      Given a <plan> customer asks over chat about how-to
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      And the customer wrote again
      When the clock shows <time>
      Then the team-lead has not been told

      Examples:
        | plan     | impact       | urgency  | time           |
        | premium  | organisation | blocked  | Monday 10:29   |
        | premium  | team         | degraded | Monday 17:59   |
        | standard | team         | blocked  | Monday 13:59   |
        | standard | person       | minor    | Thursday 17:59 |

  @ESC-10
  Rule: A customer in trouble who asks for a manager gets the duty manager

    Scenario Outline: A customer with impact <impact> who says what is needed reaches the duty manager, and the priority stays <priority>
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the customer escalates with all that is required
      Then the duty-manager has been told
      And the team-lead has not been told
      And its priority is now <priority>

      Examples:
        | impact       | priority |
        | organisation | critical |
        | team         | high     |

    Scenario Outline: A customer in trouble is asked for "<missing>" first
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When the customer escalates without "<missing>"
      Then that is refused because "something required is missing: <missing>"
      And the duty-manager has not been told

      Examples:
        | missing                                              |
        | Effect on the customer's business, in their words    |
        | What they need, and until when                       |
        | Name and telephone number of the person to call back |

  @ESC-21
  Rule: A customer with a smaller matter who asks for a manager gets the team lead

    Scenario Outline: A customer with urgency <urgency> who says what has changed reaches the team lead, and the priority stays <priority>
      Given a standard customer asks over email about bug
      And the impact is person and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When the customer escalates with all that is required
      Then the team-lead has been told
      And the duty-manager has not been told
      And its priority is now <priority>

      Examples:
        | urgency | priority |
        | blocked | medium   |
        | minor   | low      |

    Scenario Outline: A customer with a smaller matter is asked for "<missing>" first
      Given a standard customer asks over email about bug
      And the impact is person and the urgency minor
      And the inquiry was triaged at Monday 10:00
      When the customer escalates without "<missing>"
      Then that is refused because "something required is missing: <missing>"
      And the team-lead has not been told

      Examples:
        | missing                                     |
        | What has changed since the priority was set |
        | What they need, and until when              |

  @ESC-11
  Rule: Five inquiries about one service in a quarter of an hour are one major incident

    Scenario: A fifth inquiry within fifteen minutes declares a major incident
      When 5 inquiries about planner arrive within 15m
      Then a major incident is declared under ESC-11
      And 5 inquiries are linked to it

    Scenario: Four inquiries within fifteen minutes declare nothing
      When 4 inquiries about planner arrive within 15m
      Then no major incident is declared

    Scenario: Five inquiries in more than fifteen minutes declare nothing
      When 5 inquiries about planner arrive within 16m
      Then no major incident is declared

  @ESC-12
  Rule: A breach calls the security officer at once

    Scenario Outline: A breach over <channel> at <opened> pages the security officer
      Given a standard customer asks over <channel> about access
      And the text shows the signal security-breach
      When the inquiry is triaged at <opened>
      Then the ladder security-incident is paged at once
      And the security-officer is told at once

      Examples:
        | channel | opened         |
        | email   | Monday 10:00   |
        | portal  | Saturday 23:00 |
        | phone   | Monday 20:00   |
        | chat    | Monday 12:45   |

    Scenario: An outage does not call the security officer
      Given a standard customer asks over phone about access
      And the text shows the signal outage
      When the inquiry is triaged at Monday 10:00
      Then the ladder security-incident has not been paged
      And the security-officer has not been told

  @ESC-13
  Rule: Lost data goes to engineering, the duty manager and the product owner at once

    Scenario Outline: Lost data in a <plan> inquiry about <category> over <channel> starts with engineering
      Given a <plan> customer asks over <channel> about <category>
      And the text shows the signal data-loss
      When the inquiry is triaged
      Then it starts at tier3
      And the duty-manager is told at once
      And the product-owner is told at once
      And nobody is paged at once

      Examples:
        | plan     | category    | channel |
        | standard | access      | chat    |
        | standard | data-export | email   |
        | premium  | bug         | phone   |
        | premium  | data-export | portal  |

  @ESC-14
  Rule: Lost data pages engineering when the office is empty

    Scenario: Lost data at lunchtime pages the engineer on call
      Given a standard customer asks over email about data-export
      And the text shows the signal data-loss
      When the inquiry is triaged at Monday 13:00
      Then the ladder critical-page is paged at once

    Scenario: Lost data in the morning pages nobody
      Given a standard customer asks over email about data-export
      And the text shows the signal data-loss
      When the inquiry is triaged at Monday 12:29
      Then nobody is paged at once
