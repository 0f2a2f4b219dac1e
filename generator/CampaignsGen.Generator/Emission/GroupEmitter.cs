using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the class of a nested client without its operations.</summary>
internal static class GroupEmitter
{
    public static void Emit(SourceWriter writer, GroupPlan group)
    {
        XmlDoc.Summary(writer, $"Sends the operations of {group.Interface} over HTTP.");
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial class {group.Client} : {group.Interface}");
        writer.Line($"private readonly {WellKnown.ApiTransport} transport;");
        writer.Line();
        writer.Line($"internal {group.Client}(ApiTransport transport) => this.transport = transport;");
        writer.Close();
    }
}
