namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>The document changes, and the next build knows.</summary>
public class SpecChangeTests
{
    private const string StateReason = """
                stateReason:
                  type: string
                  description: Why the record is in its state, in words.
                  example: Waiting for its next attempt

        """;

    [Fact]
    public async Task A_new_property_and_a_renamed_value_are_there_and_a_deleted_property_breaks_its_user()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("SpecChange", "net10.0");
        project.WithClient().WithFile("Program.cs", Program("record.StateReason", "RecordPriority.Low"));
        (await project.BuildAsync()).ShouldSucceed();

        project
            .WithSpecChange(
                StateReason,
                StateReason + StateReason.Replace("stateReason", "agentNote", StringComparison.Ordinal)
            )
            .WithSpecChange("enum: [HIGH, MEDIUM, LOW]", "enum: [HIGH, MEDIUM, LATER]")
            .WithFile("Program.cs", Program("record.StateReason + record.AgentNote", "RecordPriority.Later"));
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();
        Assert.Contains("LATER", run.Output);

        project.WithSpecChange(StateReason, "");
        ProcessResult broken = (await project.BuildAsync("--no-restore")).ShouldFail();
        Assert.Matches(@"Program\.cs\(5,\d+\): error CS1061: [^\n]*'StateReason'", broken.Output);
    }

    // The property is used on line 5.
    private static string Program(string reason, string priority) =>
        $"""
            using Acme.Campaigns;

            Console.WriteLine({priority}.Value);
            static string? ReasonOf(Record record) =>
                {reason};
            _ = (Func<Record, string?>)ReasonOf;
            """;
}
