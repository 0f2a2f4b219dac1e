using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the serialization of parameters.</summary>
internal sealed class ParameterForm(Comparison comparison)
{
    public const string ReservedIsEncoded = "reserved characters were sent unencoded and are now encoded";

    /// <summary>Returns the change of the serialization, or null if requests stay the same.</summary>
    public string? Change(Parameter old, Parameter current)
    {
        bool wasContent = old.Content.Count > 0;
        bool isContent = current.Content.Count > 0;
        if (wasContent || isContent)
        {
            return wasContent == isContent ? null
                : isContent ? "from a style to content"
                : "from content to a style";
        }

        if (old.Style != current.Style)
        {
            return ChangeOf(old.Style, current.Style);
        }

        if ((old.AllowReserved && !current.AllowReserved) || (old.HasSegments && !current.HasSegments))
        {
            return ReservedIsEncoded;
        }

        bool matters = IsStructured(comparison.Old, old.Schema) && IsStructured(comparison.New, current.Schema);
        return old.Explode == current.Explode || !matters ? null : ChangeOf(old.Explode, current.Explode);
    }

    public static string ChangeOf(ParameterStyle old, ParameterStyle current) =>
        $"style changed from {Name(old)} to {Name(current)}";

    public static string ChangeOf(bool oldExplode, bool explode) =>
        $"explode changed from {Name(oldExplode)} to {Name(explode)}";

    /// <summary>Determines whether the value is an array or object. The serialization of other values does not depend on explode.</summary>
    private static bool IsStructured(Side side, Schema? schema) =>
        schema is not null
        && SchemaShape.Of(side.Compose(schema))
            is ShapeKind.List
                or ShapeKind.Tuple
                or ShapeKind.Record
                or ShapeKind.Map;

    private static string Name(ParameterStyle style)
    {
        string name = style.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Name(bool value) => value ? "true" : "false";
}
