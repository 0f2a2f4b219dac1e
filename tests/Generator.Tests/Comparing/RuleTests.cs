using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>Each rule of the published list is kept: what it names is reported at its line, or passed over for a reason.</summary>
public class RuleTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            TheoryData<string, int> rows = [];
            foreach ((int index, ContractCase row) in RuleCases.All.Index())
            {
                rows.Add(row.Name, index);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_is_kept(string rule, int index)
    {
        ContractCase changed = RuleCases.All[index];
        Assert.Equal(rule, changed.Name);
        changed.AssertReported();
    }
}
