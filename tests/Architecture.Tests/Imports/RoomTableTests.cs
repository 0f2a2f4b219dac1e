namespace Architecture.Tests.Imports;

/// <summary>The tables are read to the letter: what is not understood is refused, not passed over.</summary>
public class RoomTableTests
{
    [Fact]
    public void A_row_permits_what_its_cell_names()
    {
        var table = RoomTable.Parse([
            "| room | does | may see |",
            "|---|---|---|",
            "| (the project's own folder) | wires | `Plan` |",
            "| `Plan/` | decides | `Model.Choice`, `System.IO` |",
            "| `Model/` | holds | nothing |",
            "| (every room) | | `Model` |",
        ]);
        Assert.Equal(["", "Plan", "Model"], table.Rules.Select(rule => rule.Room));
        Assert.Equal(["Plan", "Model"], table.Rules[0].All);
        Assert.Equal(["Model.Choice", "System.IO"], table.Rules[1].Permits);
        Assert.Empty(table.Rules[2].All);
    }

    [Theory]
    [InlineData("| Plan | `Model` |")]
    [InlineData("| `Plan/` | Model |")]
    [InlineData("| `Plan/` | `Model` and of `Reading` what reads |")]
    [InlineData("| `Plan/` | |")]
    public void What_is_no_name_is_refused(string row) =>
        Assert.Throws<FormatException>(() => RoomTable.Parse(["| room | may see |", "|---|---|", row]));

    [Fact]
    public void A_cycle_is_shown_by_its_way()
    {
        var table = new RoomTable(
            new RoomRule("", ["Plan"], []),
            new RoomRule("Plan", ["Model", "System.IO"], []),
            new RoomRule("Model", ["Naming.Scope"], []),
            new RoomRule("Naming", ["Plan.Name"], [])
        );
        Assert.Equal("Plan → Model → Naming → Plan", table.Cycle());
    }

    [Fact]
    public void Rooms_that_see_one_way_have_no_cycle() =>
        Assert.Null(
            new RoomTable(
                new RoomRule("Plan", ["Model"], ["Equality"]),
                new RoomRule("Model", [], ["Equality"]),
                new RoomRule("Equality", [], ["Equality"])
            ).Cycle()
        );
}
