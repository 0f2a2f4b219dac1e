using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the equality of a model that has lists, maps, bytes or raw JSON, which C# would compare by reference.</summary>
internal static class RecordEqualityEmitter
{
    public static void Emit(SourceWriter writer, RecordPlan record)
    {
        string modifier = record.Derived.Count == 0 ? "" : "virtual ";
        writer.Line($"public {modifier}bool Equals({record.Identifier}? other) =>");
        writer.Indented(["ReferenceEquals(this, other)", "|| (other is not null"]);
        writer.Indented(() => writer.Indented(() => WriteDemands(writer, Demands(record))));
        writer.Line();
        CallChain.Write(
            writer,
            "public override int GetHashCode()",
            "hash",
            $"new {WellKnown.ValueHash}()",
            Hashes(record),
            "ToHashCode()"
        );
    }

    private static void WriteDemands(SourceWriter writer, List<string> demands)
    {
        List<string> lines = [.. CallChain.Lines(writer, demands, " && ")];
        lines[0] = "&& " + lines[0];
        lines[lines.Count - 1] += ");";
        lines.ForEach(writer.Line);
    }

    private static List<string> Hashes(RecordPlan record)
    {
        List<string> hashes =
        [
            .. record.Properties.Select(static property =>
                property.HoldsPlainList ? $".AddPlain({property.Storage})" : $".Add({property.Storage})"
            ),
        ];
        if (record.Base is not null)
        {
            hashes.Insert(0, ".Add(base.GetHashCode())");
        }

        if (record is { DeclaresAdditionalProperties: true, AdditionalProperties: { } additional })
        {
            hashes.Add($".Add({additional.Identifier})");
        }

        return hashes;
    }

    private static List<string> Demands(RecordPlan record)
    {
        List<string> demands = [.. record.Properties.Select(Demand)];
        if (record is { DeclaresAdditionalProperties: true, AdditionalProperties: { } additional })
        {
            demands.Add($"{WellKnown.ValueEquality}.Equal({additional.Identifier}, other.{additional.Identifier})");
        }

        if (record.Base is not null)
        {
            demands.Insert(0, "base.Equals(other)");
        }
        else if (record.Derived.Count > 0)
        {
            demands.Insert(0, "EqualityContract == other.EqualityContract");
        }

        return demands;
    }

    private static string Demand(PropertyPlan property)
    {
        string name = property.Storage;
        bool isWrapped = property.Presence == Presence.OptionalAndNullable;
        if (isWrapped || HasOperator(property.Type))
        {
            return $"{name} == other.{name}";
        }

        bool isPlain = !property.Type.NeedsValueEquality || property.HoldsPlainList;
        return $"{WellKnown.ValueEquality}.{(isPlain ? "EqualPlain" : "Equal")}({name}, other.{name})";
    }

    /// <summary>Determines whether <c>==</c> is equivalent to <c>Equals</c>, which is not the case for <c>NaN</c>.</summary>
    private static bool HasOperator(TypePlan type) =>
        !type.NeedsValueEquality && type.Kind is not (TypeKind.Single or TypeKind.Double);
}
