using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares the names of types in C#. Schemas are compared where they are used, so that a different name does not count as a
/// change of the data. Code refers to types by name, however, so each schema whose name no longer exists is reported once.
/// </summary>
internal sealed class TypeNames(Comparison comparison)
{
    private readonly Dictionary<string, NamedSchema> successors = new(StringComparer.Ordinal);

    /// <summary>Records that <paramref name="current"/> is used where <paramref name="old"/> was used.</summary>
    /// <param name="old">The schema of the baseline.</param>
    /// <param name="current">The schema of the document.</param>
    /// <param name="pointer">The place that uses it in the document.</param>
    /// <param name="place">The same place for display.</param>
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

    /// <summary>
    /// Returns the pointer of the container of the document's own schemas, or that of the baseline's schemas if there are
    /// none.
    /// </summary>
    private string ParentOf(NamedSchema old)
    {
        NamedSchema own =
            comparison.New.Model.Schemas.FirstOrDefault(static schema =>
                JsonPointer.DocumentOf(schema.Pointer).Length == 0
            ) ?? old;
        return own.Pointer[..own.Pointer.LastIndexOf('/')];
    }
}
