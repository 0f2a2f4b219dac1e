namespace CampaignsGen.Generator.Plan;

/// <summary>What a value of a request is held against before it is sent.</summary>
internal sealed record CheckPlan
{
    public static CheckPlan Nothing { get; } = new();

    /// <summary>Whether it must be there, though C# lets it be <c>null</c>.</summary>
    public bool IsRequired { get; init; }
    public CountPlan? Length { get; init; }
    public TextPatternPlan? Pattern { get; init; }
    public NumberCheckPlan? Number { get; init; }

    /// <summary>How many items a list has, or properties a map.</summary>
    public CountPlan? Count { get; init; }

    /// <summary>Whether no item may occur twice.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether it is an enum of which only the values are allowed that the document lists.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The model that checks itself; null where it is none.</summary>
    public string? Model { get; init; }

    /// <summary>What the items of a list, or the values of a map, are held against.</summary>
    public CheckPlan? Items { get; init; }
}

/// <param name="Least">The least number; null for any.</param>
/// <param name="Most">The greatest number; null for any.</param>
internal sealed record CountPlan(int? Least, int? Most);

/// <param name="Regex">The expression as .NET reads it.</param>
/// <param name="Written">The expression as the document has it.</param>
internal sealed record TextPatternPlan(string Regex, string Written);

/// <summary>The limits of a number, in digits that its type can have.</summary>
/// <param name="Type">What it is compared as: <see cref="TypeKind.Decimal"/>, <see cref="TypeKind.Double"/> or <see cref="TypeKind.Single"/>.</param>
internal sealed record NumberCheckPlan(TypeKind Type)
{
    public string? Minimum { get; init; }
    public string? Above { get; init; }
    public string? Maximum { get; init; }
    public string? Below { get; init; }
    public string? MultipleOf { get; init; }
}
