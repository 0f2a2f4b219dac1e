using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;

namespace CampaignsGen.Generator.Reading;

/// <summary>The keyword <c>default</c>.</summary>
internal static class DefaultTranslator
{
    /// <summary>The value; null where there is none, or none that the schema itself allows.</summary>
    public static ModelValue? Translate(ReadingContext context, SpecNode node, Schema schema)
    {
        if (!node.Has("default"))
        {
            return null;
        }

        TreeNode? value = node.ValueOf("default");
        if (
            schema.Types == SchemaTypes.None
            || IsAllowed(value, schema)
            || schema.Enum.Contains(Scalars.ToModel(value))
        )
        {
            return Scalars.ToModel(value);
        }

        string consequence = $"{Scalars.Describe(value)} is not of the schema's type";
        context.Report(ReadingDiagnostics.Unread, node.At("default"), "default", consequence);
        return null;
    }

    private static bool IsAllowed(TreeNode? value, Schema schema) =>
        value is null ? schema.Nullable : (schema.Types & JsonTypes.Of(value)) != 0;
}
