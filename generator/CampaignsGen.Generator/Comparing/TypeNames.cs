using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// The names of types in C#. A schema is compared where it is used, so that another name is no change of what is sent; but
/// code names its type, so that each schema whose name is gone is told of once.
/// </summary>
internal sealed class TypeNames(Comparison comparison)
{
    private readonly Dictionary<string, NamedSchema> successors = new(StringComparer.Ordinal);

    /// <summary>Remembers that <paramref name="current"/> stands where <paramref name="old"/> stood.</summary>
    /// <param name="old">The schema of the baseline.</param>
    /// <param name="current">The schema of the document.</param>
    /// <param name="pointer">The place that uses it in the document.</param>
    /// <param name="place">The same for people.</param>
    public void Meet(NamedSchema old, NamedSchema current, string pointer, Place place)
    {
        string name = Side.Name(current);
        if (name == Side.Name(old) || !comparison.Old.IsType(old) || !comparison.New.IsType(current))
        {
            return;
        }

        if (!comparison.New.Model.Schemas.Any(other => Side.Name(other) == Side.Name(old)))
        {
            if (!successors.ContainsKey(old.Pointer))
            {
                successors[old.Pointer] = current;
            }
        }
        else
        {
            comparison.Findings.Add(
                place.Part,
                pointer,
                ContractDiagnostics.TypeRenamed,
                place.Start,
                $"was changed from {Words.Quote(Side.Name(old))} to {Words.Quote(name)}"
            );
        }
    }

    public void Report()
    {
        HashSet<string> names = [.. comparison.New.Model.Schemas.Select(Side.Name)];
        foreach (NamedSchema old in comparison.Old.Model.Schemas.Where(schema => !names.Contains(Side.Name(schema))))
        {
            bool isRenamed = successors.TryGetValue(old.Pointer, out NamedSchema? current);
            if (isRenamed || comparison.Old.IsType(old))
            {
                comparison.Findings.Add(
                    null,
                    isRenamed ? current!.Pointer : JsonPointer.Append(ParentOf(old), old.Name),
                    ContractDiagnostics.TypeRenamed,
                    $"Schema {Words.Quote(Side.Name(old))}",
                    isRenamed ? $"was renamed to {Words.Quote(Side.Name(current!))}" : "was removed"
                );
            }
        }
    }

    /// <summary>Where the document's own schemas stand, else where those of the baseline stood.</summary>
    private string ParentOf(NamedSchema old)
    {
        NamedSchema own =
            comparison.New.Model.Schemas.FirstOrDefault(static schema =>
                JsonPointer.DocumentOf(schema.Pointer).Length == 0
            ) ?? old;
        return own.Pointer[..own.Pointer.LastIndexOf('/')];
    }
}
