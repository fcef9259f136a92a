Feature: When the clocks run, stand still and stop
  As a support manager I want everybody to count the same minutes,
  so that met and missed mean the same to the customer and to the desk.

  Rule: A target is met up to the very moment it is due

    Scenario Outline: An answer to a <plan> inquiry with impact <impact> after <span> is <outcome>
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And <span> passed
      When somebody answers the customer
      Then the first response is <outcome>

      @SLA-1
      Examples: Half an hour
        | plan    | impact       | span | outcome |
        | premium | organisation | 30m  | met     |
        | premium | organisation | 31m  | missed  |

      @SLA-3 @SLA-6
      Examples: One hour
        | plan     | impact       | span | outcome |
        | premium  | team         | 60m  | met     |
        | premium  | team         | 61m  | missed  |
        | standard | organisation | 60m  | met     |
        | standard | organisation | 61m  | missed  |

      @SLA-7
      Examples: Two hours
        | plan     | impact | span | outcome |
        | standard | team   | 2h   | met     |
        | standard | team   | 2h1m | missed  |

    @SLA-2
    Scenario Outline: A solution for a critical Premium caller after <span> is <outcome>
      Given a premium customer asks over phone about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And <span> passed
      When it is resolved
      Then the resolution is <outcome>

      Examples:
        | span | outcome |
        | 8h   | met     |
        | 8h1m | missed  |

    @SLA-3
    Scenario Outline: A workaround for a high Premium inquiry at <time> is <outcome>
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And the clock showed <time>
      When the customer gets a workaround
      Then the workaround is <outcome>

      Examples:
        | time          | outcome |
        | Monday 18:00  | met     |
        | Monday 18:01  | missed  |
        | Tuesday 08:01 | missed  |

  Rule: Only a person's answer is a first response

    @SLA-6
    Scenario: A note that the inquiry has arrived is no first response
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody acknowledged it
      When 61m pass
      Then the first response is missed

    @SLA-6
    Scenario: Taking an inquiry up is no first response
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When somebody takes it up
      Then the first response is still open

    @SLA-6
    Scenario: A reply of a person is the first response
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When somebody answers the customer
      Then the first response is met
      And the first response clock has stopped

  Rule: While the desk waits for others, the time for a solution stands still

    Scenario Outline: Waiting for the <whom> stops the clocks of the solution and no others
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When it waits for the <whom>
      Then the resolution clock stands still
      And the workaround clock stands still
      And the first response clock runs
      And the update clock runs

      Examples:
        | whom     |
        | customer |
        | vendor   |

    @SLA-1
    Scenario Outline: Three hours of waiting for the <whom> move a critical Premium solution by three hours
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it waited for the <whom>
      And 3h passed
      When work goes on
      Then 0s are counted for the resolution
      And the resolution is due at Monday 21:00

      Examples:
        | whom     |
        | customer |
        | vendor   |

    @SLA-7
    Scenario: Waiting until the next morning moves a target in business days by the hours of the desk
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it waited for the customer
      And the clock showed Tuesday 10:00
      When work goes on
      Then the resolution is due at Friday 18:00

    Scenario: A message of the customer ends the wait
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it waited for the customer
      When the customer writes again
      Then the resolution clock runs
      And the workaround clock runs

    @SLA-6
    Scenario: Waiting for the customer does not excuse a missing first response
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it waited for the customer
      When 61m pass
      Then the first response is missed

    @SLA-6
    Scenario Outline: The next answer stands still while the desk waits for the <whom>
      Given a standard customer asks over chat about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      And the customer wrote again
      When it waits for the <whom>
      Then the next response clock stands still

      Examples:
        | whom     |
        | customer |
        | vendor   |

  Rule: The same problem within 72 hours goes on where it was, later it starts anew

    Background:
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And 2h passed
      And it was resolved

    @SLA-1
    Scenario: Reopened after just 72 hours, it has six of eight hours left
      Given 72h passed
      When it is reopened
      Then 2h are counted for the resolution
      And the resolution is due at Thursday 18:00

    @SLA-1
    Scenario: Reopened a minute later, it has eight hours again
      Given 72h1m passed
      When it is reopened
      Then 0s are counted for the resolution
      And the resolution is due at Thursday 20:01

    @SLA-1
    Scenario: Reopened, it owes the customer news again
      Given 24h passed
      When it is reopened
      Then the update is due at Tuesday 13:00

  Rule: A new priority counts from the opening of the ticket

    @SLA-7
    Scenario: Raised to high after an hour, it is due two hours after its opening
      Given a standard customer asks over email about bug
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And 1h passed
      When the priority is changed to high
      Then the first response is due at Monday 12:00
      And the resolution is due at Thursday 18:00

    @SLA-7 @ESC-7
    Scenario: Raised to high after three hours without an answer, it is late at once
      Given a standard customer asks over email about bug
      And the impact is team and the urgency degraded
      And the inquiry was triaged at Monday 10:00
      And 3h passed
      And the priority was changed to high
      When 1m passes
      Then the first response is missed
      And the support-manager has been told

    @SLA-1
    Scenario: Raised to critical, it keeps the time that it has waited for the customer
      Given a premium customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it waited for the customer
      And 2h passed
      And work went on
      When the priority is changed to critical
      Then the resolution is due at Monday 20:00

    @SLA-8
    Scenario: Lowered to medium, it has the longer time from its opening
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And 1h passed
      When the priority is changed to medium
      Then the first response is due at Monday 18:00
      And the resolution is due at 2026-10-19 18:00

    @SLA-7
    Scenario: What was late under the higher priority stays late under the lower one
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And 2h1m passed
      When the priority is changed to medium
      Then the first response is missed

  Rule: Every message of the customer is owed an answer

    Background:
      Given a standard customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer

    @SLA-6
    Scenario: A customer who writes again is answered within the hour
      Given 1h passed
      When the customer writes again
      Then the next response is due at Monday 12:00

    @SLA-6
    Scenario: A second message does not put off the answer to the first
      Given the customer wrote again
      And 30m passed
      When the customer writes again
      Then the next response is due at Monday 11:00

    @SLA-6
    Scenario: An answer to a second message within the hour is in time
      Given the customer wrote again
      And 60m passed
      When somebody answers the customer
      Then the next response is met

    @SLA-6
    Scenario: An answer to a second message after the hour is late
      Given the customer wrote again
      And 61m passed
      When somebody answers the customer
      Then the next response is missed

  Rule: News comes at its intervals, every half hour and after two hours every hour in a critical Premium case

    Scenario Outline: After news at <time>, a critical Premium customer over <channel> hears again by <next>
      Given a premium customer asks over <channel> about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And the clock showed <time>
      When somebody answers the customer
      Then the update is due at <next>

      @SLA-1
      Examples: In writing
        | channel | time         | next         |
        | email   | Monday 10:20 | Monday 10:50 |
        | email   | Monday 11:59 | Monday 12:29 |
        | email   | Monday 12:00 | Monday 13:00 |
        | portal  | Monday 15:00 | Monday 16:00 |

      @SLA-2
      Examples: On the line
        | channel | time         | next         |
        | phone   | Monday 10:01 | Monday 10:31 |
        | phone   | Monday 11:59 | Monday 12:29 |
        | chat    | Monday 12:00 | Monday 13:00 |

    Scenario Outline: After news at once, a <plan> customer with impact <impact> and urgency <urgency> hears again by <next>
      Given a <plan> customer asks over phone about bug
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      When somebody answers the customer
      Then the update is due at <next>

      @SLA-3
      Examples: High on Premium
        | plan    | impact | urgency | next         |
        | premium | team   | blocked | Monday 14:00 |

      @SLA-4
      Examples: Medium on Premium
        | plan    | impact | urgency  | next            |
        | premium | team   | degraded | Wednesday 18:00 |

      @SLA-6
      Examples: Critical on Standard
        | plan     | impact       | urgency | next         |
        | standard | organisation | blocked | Monday 12:00 |

      @SLA-7
      Examples: High on Standard
        | plan     | impact | urgency | next          |
        | standard | team   | blocked | Tuesday 18:00 |

      @SLA-8
      Examples: Medium on Standard
        | plan     | impact | urgency  | next           |
        | standard | team   | degraded | Thursday 18:00 |

    @SLA-1
    Scenario: News a minute late is late
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      And 31m passed
      When somebody answers the customer
      Then the update is missed
