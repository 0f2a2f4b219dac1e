using System.Text.Json.Nodes;

namespace CampaignsGen.Generator.Reading;

/// <summary>Examples are not part of the client; that their references lead somewhere is looked at all the same.</summary>
internal static class ExampleReferences
{
    public static void Check(ReadingContext context, SpecNode owner)
    {
        SpecNode examples = owner["examples"];
        if (examples.Object is not { } map)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> member in map)
        {
            context.References.Follow(new(member.Value, examples.At(member.Key)));
        }
    }
}
