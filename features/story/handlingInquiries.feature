Feature: Handling inquiries through channels
  As a support manager I want every inquiry, on whichever channel it comes, logged, ranked, answered, solved and closed,
  so that no customer is forgotten.

  Rule: Every inquiry is logged and gets its priority, its line and a time for the first response

    Scenario Outline: An inquiry over <channel> with impact <impact> and urgency <urgency> is logged as <priority>
      Given a standard customer asks over <channel> about access
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged at Monday 10:00
      Then its status is triaged
      And its priority is <priority>
      And it starts at tier1
      And the first response is due at <due>

      @SLA-6
      Examples: The whole firm is locked out
        | channel | impact       | urgency | priority | due          |
        | email   | organisation | blocked | critical | Monday 11:00 |
        | phone   | organisation | blocked | critical | Monday 10:03 |
        | chat    | organisation | blocked | critical | Monday 10:02 |
        | portal  | organisation | blocked | critical | Monday 11:00 |

      @SLA-7
      Examples: A team is locked out
        | channel | impact | urgency | priority | due          |
        | email   | team   | blocked | high     | Monday 12:00 |
        | phone   | team   | blocked | high     | Monday 10:03 |
        | chat    | team   | blocked | high     | Monday 10:02 |
        | portal  | team   | blocked | high     | Monday 12:00 |

      @SLA-8
      Examples: One person is locked out
        | channel | impact | urgency | priority | due          |
        | email   | person | blocked | medium   | Monday 18:00 |
        | phone   | person | blocked | medium   | Monday 10:03 |
        | chat    | person | blocked | medium   | Monday 10:02 |
        | portal  | person | blocked | medium   | Monday 18:00 |

      @SLA-9
      Examples: One person has a question
        | channel | impact | urgency | priority | due             |
        | email   | person | minor   | low      | Wednesday 18:00 |
        | phone   | person | minor   | low      | Monday 10:03    |
        | chat    | person | minor   | low      | Monday 10:02    |
        | portal  | person | minor   | low      | Wednesday 18:00 |

  Rule: Every inquiry is answered in time

    Scenario Outline: An inquiry over <channel> with impact <impact> and urgency <urgency> that is answered after <span> is answered in time
      Given a standard customer asks over <channel> about access
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And <span> passed
      When somebody answers the customer
      Then the first response is met

      Examples:
        | channel | impact       | urgency | span |
        | email   | organisation | blocked | 45m  |
        | phone   | organisation | blocked | 90s  |
        | chat    | organisation | blocked | 90s  |
        | portal  | organisation | blocked | 45m  |
        | email   | team         | blocked | 90m  |
        | phone   | team         | blocked | 90s  |
        | chat    | team         | blocked | 90s  |
        | portal  | team         | blocked | 90m  |
        | email   | person       | blocked | 7h   |
        | phone   | person       | blocked | 90s  |
        | chat    | person       | blocked | 90s  |
        | portal  | person       | blocked | 7h   |
        | email   | person       | minor   | 2d   |
        | phone   | person       | minor   | 90s  |
        | chat    | person       | minor   | 90s  |
        | portal  | person       | minor   | 2d   |

  Rule: Every inquiry is solved, and closed when the customer is content

    Scenario Outline: Over <channel>, with impact <impact> and urgency <urgency>, an inquiry is answered, solved, confirmed and closed
      Given a standard customer asks over <channel> about access
      And the impact is <impact> and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      And it was resolved
      And the customer confirmed the solution
      When somebody closes it
      Then its status is closed

      Examples:
        | channel | impact       | urgency |
        | email   | organisation | blocked |
        | phone   | organisation | blocked |
        | chat    | organisation | blocked |
        | portal  | organisation | blocked |
        | email   | team         | blocked |
        | phone   | team         | blocked |
        | chat    | team         | blocked |
        | portal  | team         | blocked |
        | email   | person       | blocked |
        | phone   | person       | blocked |
        | chat    | person       | blocked |
        | portal  | person       | blocked |
        | email   | person       | minor   |
        | phone   | person       | minor   |
        | chat    | person       | minor   |
        | portal  | person       | minor   |
