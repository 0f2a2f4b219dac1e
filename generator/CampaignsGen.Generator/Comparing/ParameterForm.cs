using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>How a parameter is written into a request.</summary>
internal sealed class ParameterForm(Comparison comparison)
{
    /// <summary>What became of the form; null where requests look as before.</summary>
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
            return $"style changed from {Name(old.Style)} to {Name(current.Style)}";
        }

        if (old.AllowReserved && !current.AllowReserved)
        {
            return "reserved characters were sent unencoded and are now encoded";
        }

        bool matters = IsStructured(comparison.Old, old.Schema) && IsStructured(comparison.New, current.Schema);
        return old.Explode == current.Explode || !matters
            ? null
            : $"explode changed from {Name(old.Explode)} to {Name(current.Explode)}";
    }

    /// <summary>A plain value is written the same whether it is exploded or not.</summary>
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
