Feature: Handling inquiries through channels
  As a support manager I want inquiries over every channel answered in time in an ordinary week,
  so that customers get timely help.

  Scenario Outline: Customers use <channel>
    When the load is simulated
    Then inquiries arrive over <channel>

    Examples:
      | channel |
      | email   |
      | phone   |
      | chat    |
      | portal  |

  Scenario: The usual roster holds the expectations
    When the load is simulated
    Then every expectation of the load holds

  Scenario: Little is answered late
    When the load is simulated
    Then at least 80% of critical inquiries get a firstResponse in time
    And at least 80% of low inquiries get a firstResponse in time
