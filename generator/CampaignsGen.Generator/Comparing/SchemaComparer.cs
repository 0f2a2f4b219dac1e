using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Compares two schemas with all their parts. The target of a reference is queued until the referring schema is compared, so
/// that long chains of references do not exhaust the stack, and each pair of schemas is compared once. The same applies to
/// schemas with <c>allOf</c>, because a part of one can refer back to the whole.
/// </summary>
internal sealed class SchemaComparer
{
    private readonly Comparison comparison;
    private readonly TypeComparer types;
    private readonly EnumComparer enums;
    private readonly LimitComparer limits;
    private readonly ConditionComparer conditions;
    private readonly HeldContentComparer contents;
    private readonly PropertyComparer properties;
    private readonly ChoiceComparer choices;
    private readonly HierarchyComparer hierarchies;
    private readonly Dictionary<(string Old, string New, Direction), Part> parts = [];
    private readonly Queue<(Schema Old, Schema New, Place Place)> waiting = new();
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public SchemaComparer(Comparison comparison)
    {
        this.comparison = comparison;
        types = new TypeComparer(comparison);
        enums = new EnumComparer(comparison);
        limits = new LimitComparer(comparison);
        conditions = new ConditionComparer(comparison);
        contents = new HeldContentComparer(comparison);
        properties = new PropertyComparer(comparison);
        choices = new ChoiceComparer(comparison);
        hierarchies = new HierarchyComparer(comparison);
    }

    /// <summary>Compares two optional schemas. An absent schema allows any value.</summary>
    public void Compare(Schema? old, Schema? current, Place place, string pointer)
    {
        if (old is not null || current is not null)
        {
            Compare(old ?? new Schema(pointer), current ?? new Schema(pointer), place);
        }
    }

    public void Compare(Schema old, Schema current, Place place)
    {
        NamedSchema? oldName = comparison.Old.NameOf(old);
        NamedSchema? name = comparison.New.NameOf(current);
        if (oldName is null && name is null && old.AllOf.Count + current.AllOf.Count == 0)
        {
            Walk(comparison.Old.Compose(old), comparison.New.Compose(current), place);
            return;
        }

        if (oldName is not null || name is not null)
        {
            CompareUse(old, current, oldName, name, place);
        }

        if (oldName is not null && name is not null)
        {
            CompareBeside(old, current, place);
            used.Add(oldName.Pointer);
            comparison.Names.Meet(oldName, name, current.Pointer, place);
        }

        var key = (oldName?.Pointer ?? old.Pointer, name?.Pointer ?? current.Pointer, place.Direction);
        if (!parts.TryGetValue(key, out Part? part))
        {
            parts[key] = part = new Part();
            Place own = name is null
                ? place with
                {
                    Part = part,
                }
                : new Place(part, place.Direction, Words.Quote(Side.Name(name)));
            if (oldName is not null && name is not null)
            {
                hierarchies.Compare(oldName, name, own);
            }

            bool areBoth = oldName is not null && name is not null;
            waiting.Enqueue((Whole(old, oldName, areBoth), Whole(current, name, areBoth), own));
        }

        part.AddUser(place.Part);
    }

    /// <summary>Marks a schema of the baseline and its parts as used without comparing them, because XML is handled as text.</summary>
    public void PassOver(Schema? old)
    {
        Stack<Schema> parts = new();
        for (Schema? part = old; part is not null; part = parts.Count > 0 ? parts.Pop() : null)
        {
            SchemaWalk.PushParts(part, parts);
            if (comparison.Old.Find(part) is { } named && used.Add(named.Pointer))
            {
                parts.Push(named.Schema);
            }
        }
    }

    /// <summary>Compares the queued schemas.</summary>
    public void CompareWaiting()
    {
        while (waiting.Count > 0)
        {
            comparison.CancellationToken.ThrowIfCancellationRequested();
            (Schema old, Schema current, Place place) = waiting.Dequeue();
            Walk(comparison.Old.Compose(old), comparison.New.Compose(current), place);
        }
    }

    /// <summary>
    /// Compares the schemas that no operation uses, because they are generated as types as well, for example for webhooks.
    /// </summary>
    public void CompareUnused()
    {
        Part nowhere = new();
        Dictionary<string, NamedSchema> current = [];
        foreach (NamedSchema schema in comparison.New.Model.Schemas)
        {
            current[Side.Name(schema)] = schema;
        }

        foreach (NamedSchema old in comparison.Old.Model.Schemas.Where(schema => !used.Contains(schema.Pointer)))
        {
            if (current.TryGetValue(Side.Name(old), out NamedSchema? same))
            {
                Place place = new(nowhere, Direction.Read, Words.Quote(Side.Name(same)));
                Compare(
                    new Schema(old.Pointer) { Reference = old.Pointer },
                    new Schema(same.Pointer) { Reference = same.Pointer },
                    place
                );
                CompareWaiting();
            }
        }
    }

    /// <summary>Compares whether null is allowed where the schemas are used, apart from the referenced schemas themselves.</summary>
    private void CompareUse(Schema old, Schema current, NamedSchema? oldName, NamedSchema? name, Place place)
    {
        bool wasNull = SchemaShape.AllowsNull(comparison.Old.Compose(old));
        bool isNull = SchemaShape.AllowsNull(comparison.New.Compose(current));
        bool wasOwn = oldName is not null && SchemaShape.AllowsNull(comparison.Old.Compose(oldName.Schema));
        bool isOwn = name is not null && SchemaShape.AllowsNull(comparison.New.Compose(name.Schema));
        if (wasOwn == isOwn)
        {
            CompareNull(wasNull, isNull, current.Pointer, place);
        }
    }

    private void CompareNull(bool old, bool current, string pointer, Place place)
    {
        if (place.Direction == Direction.Read && current && !old)
        {
            comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.MayBeMissing, place.Start, "null");
        }
        else if (place.Direction == Direction.Sent && old && !current)
        {
            comparison.Findings.Add(
                place.Part,
                pointer,
                ContractDiagnostics.ValuesChanged,
                place.Start,
                "null is no longer accepted"
            );
        }
    }

    private void Walk(Schema old, Schema current, Place place)
    {
        CompareNull(SchemaShape.AllowsNull(old), SchemaShape.AllowsNull(current), current.Pointer, place);
        CompareUse(old, current, place);
        if (types.Differ(old, current, place))
        {
            return;
        }

        enums.Compare(old, current, place);
        CompareLimits(old, current, place);
        contents.Compare(old, current, place);
        properties.Compare(old, current, place);
        CompareItems(old, current, place);
        choices.Compare(old, current, place);
        hierarchies.CompareDiscriminators(old.Discriminator, current, place);
    }

    /// <summary>
    /// Returns the target of a reference. If only one side is a reference and it has siblings, returns the schema with the
    /// reference and its siblings.
    /// </summary>
    private static Schema Whole(Schema schema, NamedSchema? named, bool areBoth) =>
        named is null || (!areBoth && SaysMore(schema)) ? schema : named.Schema;

    /// <summary>Compares the siblings of references on both sides.</summary>
    private void CompareBeside(Schema old, Schema current, Place place)
    {
        CompareUse(old, current, place);
        CompareLimits(old, current, place);
    }

    private static bool SaysMore(Schema schema) =>
        schema.Constraints != Constraints.None || schema.Conditions.Count > 0;

    private void CompareLimits(Schema old, Schema current, Place place)
    {
        limits.Compare(old.Constraints, current.Constraints, current.Pointer, place);
        conditions.Compare(old, current, place);
    }

    private void CompareUse(Schema old, Schema current, Place place)
    {
        if (current.Deprecated && !old.Deprecated)
        {
            string pointer = JsonPointer.Append(current.Pointer, "deprecated");
            comparison.Findings.Add(place.Part, pointer, ContractDiagnostics.Deprecated, place.Start);
        }

        CompareDefaults(old, current, place);
    }

    private void CompareDefaults(Schema old, Schema current, Place place)
    {
        if (old.Default != current.Default)
        {
            comparison.Findings.Add(
                place.Part,
                JsonPointer.Append(current.Pointer, "default"),
                ContractDiagnostics.DefaultChanged,
                place.Text,
                Show(old.Default),
                Show(current.Default)
            );
        }
    }

    private void CompareItems(Schema old, Schema current, Place place)
    {
        if (old.PrefixItems.Count != current.PrefixItems.Count)
        {
            comparison.Findings.Add(
                place.Part,
                JsonPointer.Append(current.Pointer, "prefixItems"),
                ContractDiagnostics.ValuesChanged,
                place.Start,
                $"the number of prefixItems changed from {old.PrefixItems.Count} to {current.PrefixItems.Count}"
            );
        }

        for (int i = 0; i < Math.Min(old.PrefixItems.Count, current.PrefixItems.Count); i++)
        {
            Compare(old.PrefixItems[i], current.PrefixItems[i], place.Item());
        }

        Compare(old.Items, current.Items, place.Item(), JsonPointer.Append(current.Pointer, "items"));
    }

    private static string Show(JsonValue? value) => value is null ? "not set" : Words.Quote(value.Text);
}
