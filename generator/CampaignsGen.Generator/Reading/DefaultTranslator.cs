using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;

namespace CampaignsGen.Generator.Reading;

/// <summary>The keyword <c>default</c>.</summary>
internal static class DefaultTranslator
{
    /// <summary>The value; null where there is none, or none that the schema itself allows.</summary>
    /// <param name="context">Shared.</param>
    /// <param name="node">The schema.</param>
    /// <param name="type">Its types.</param>
    /// <param name="values">The values that it allows, if it names them.</param>
    public static ModelValue? Translate(
        ReadingContext context,
        SpecNode node,
        SchemaType type,
        EquatableArray<ModelValue> values
    )
    {
        if (!node.Has("default"))
        {
            return null;
        }

        TreeNode? value = node.ValueOf("default");
        if (type.Types == SchemaTypes.None || IsAllowed(value, type) || values.Contains(Scalars.ToModel(value)))
        {
            return Scalars.ToModel(value);
        }

        string consequence = $"{Scalars.Describe(value)} is not of the schema's type";
        context.Report(ReadingDiagnostics.Unread, node.At("default"), "default", consequence);
        return null;
    }

    private static bool IsAllowed(TreeNode? value, SchemaType type) =>
        value is null ? type.Nullable : (type.Types & JsonTypes.Of(value)) != 0;
}
