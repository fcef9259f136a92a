Feature: An ordinary week
  As a support manager I want the usual roster to keep the promises of the policy in an ordinary week,
  so that I know before the week begins that customers get timely help.

  Rule: Customers come over every channel and are answered in time on each

    Scenario Outline: Inquiries arrive over <channel>
      When the load is simulated
      Then inquiries arrive over <channel>

      Examples:
        | channel |
        | email   |
        | phone   |
        | chat    |
        | portal  |

    Scenario Outline: At least <share> of those who ask over <channel> are answered in time
      When the load is simulated
      Then at least <share> of inquiries over <channel> get a first response in time

      Examples:
        | channel | share |
        | email   | 98%   |
        | phone   | 90%   |
        | chat    | 90%   |
        | portal  | 98%   |

    Scenario Outline: At least <share> of <priority> inquiries are answered in time
      When the load is simulated
      Then at least <share> of <priority> inquiries get a first response in time

      Examples:
        | priority | share |
        | critical | 85%   |
        | high     | 95%   |
        | medium   | 95%   |
        | low      | 95%   |

    Scenario Outline: On <plan>, at least 95% of all inquiries are answered in time
      When the load is simulated
      Then at least 95% of <plan> inquiries get a first response in time

      Examples:
        | plan     |
        | standard |
        | premium  |

    Scenario Outline: Over <channel> somebody answers within <span> on average
      When the load is simulated
      Then the mean first response of inquiries over <channel> takes at most <span>

      Examples:
        | channel | span |
        | phone   | 30s  |
        | chat    | 30s  |

    Scenario Outline: At most <share> of those who ask over <channel> give up
      When the load is simulated
      Then at most <share> of inquiries over <channel> are abandoned

      Examples:
        | channel | share |
        | phone   | 8%    |
        | chat    | 8%    |

  Rule: What is promised a solution gets it in time

    Scenario Outline: At least <share> of <priority> inquiries are solved in time
      When the load is simulated
      Then at least <share> of <priority> inquiries get a resolution in time

      Examples:
        | priority | share |
        | critical | 90%   |
        | high     | 98%   |
        | medium   | 98%   |

  Rule: Every line has enough to do and is not overrun

    Scenario Outline: <tier> is busy between <least> and <most> of its time
      When the load is simulated
      Then <tier> is busy at least <least> of its time
      And <tier> is busy at most <most> of its time

      Examples:
        | tier  | least | most |
        | tier1 | 50%   | 70%  |
        | tier2 | 50%   | 75%  |
        | tier3 | 45%   | 75%  |

  Rule: The policy works as it is meant to

    Scenario: The usual roster keeps every expectation
      When the load is simulated
      Then every expectation of the load holds

    Scenario Outline: In twenty such weeks the clause <clause> is needed
      When the load is simulated
      Then the clause <clause> acts

      @ESC-1 @ESC-2 @ESC-3 @ESC-4 @ESC-12 @ESC-13
      Examples:
        | clause |
        | ESC-1  |
        | ESC-2  |
        | ESC-3  |
        | ESC-4  |
        | ESC-12 |
        | ESC-13 |
