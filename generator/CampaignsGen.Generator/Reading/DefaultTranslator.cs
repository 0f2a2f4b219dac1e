using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the keyword <c>default</c>.</summary>
internal static class DefaultTranslator
{
    /// <summary>Returns the default value, or null if there is none or the schema itself does not allow it.</summary>
    /// <param name="context">The context.</param>
    /// <param name="node">The schema.</param>
    /// <param name="type">The types of the schema.</param>
    /// <param name="values">The values that the schema allows, if it lists them.</param>
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

        if (IsNoValueOf(value, type.Types))
        {
            string reason = $"it is {Scalars.Describe(value)}, but 'type' is {Name(type.Types)}";
            context.Report(ReadingDiagnostics.DefaultBreaksSchema, node.At("default"), reason);
            return null;
        }

        string consequence = $"{Scalars.Describe(value)} is not of the schema's type";
        context.Report(ReadingDiagnostics.Unread, node.At("default"), "default", consequence);
        return null;
    }

    /// <summary>Determines whether the default is a string that cannot be parsed as the type. For an integer, <c>'20'</c> can be.</summary>
    private static bool IsNoValueOf(TreeNode? value, SchemaTypes types) =>
        Scalars.StringOf(value) is { Length: > 0 } text
        && types switch
        {
            SchemaTypes.Boolean => !bool.TryParse(text, out _),
            SchemaTypes.Integer or SchemaTypes.Number => !double.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out _
            ),
            _ => false,
        };

    private static string Name(SchemaTypes types) => types.ToString().ToLowerInvariant();

    private static bool IsAllowed(TreeNode? value, SchemaType type) =>
        value is null ? type.Nullable : (type.Types & JsonTypes.Of(value)) != 0;
}
