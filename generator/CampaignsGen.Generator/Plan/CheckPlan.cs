namespace CampaignsGen.Generator.Plan;

/// <summary>Represents the validation of a value of a request before it is sent.</summary>
internal sealed record CheckPlan
{
    public static CheckPlan Nothing { get; } = new();

    /// <summary>Whether the value is required although C# allows <c>null</c>.</summary>
    public bool IsRequired { get; init; }
    public CountPlan? Length { get; init; }
    public TextPatternPlan? Pattern { get; init; }
    public NumberCheckPlan? Number { get; init; }

    /// <summary>The number of items of a list, or of properties of a map.</summary>
    public CountPlan? Count { get; init; }

    /// <summary>Whether the items must be unique.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether the value must be one of those that the document lists for the enum.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The model that validates itself, or null if the value is not one.</summary>
    public string? Model { get; init; }

    /// <summary>The validation of the items of a list, or of the values of a map.</summary>
    public CheckPlan? Items { get; init; }
}

/// <param name="Least">The minimum, or null if there is none.</param>
/// <param name="Most">The maximum, or null if there is none.</param>
internal sealed record CountPlan(int? Least, int? Most);

/// <param name="Regex">The expression in the syntax of .NET.</param>
/// <param name="Written">The expression as in the document.</param>
internal sealed record TextPatternPlan(string Regex, string Written);

/// <summary>Represents the limits of a number, in digits that its type supports.</summary>
/// <param name="Type">
/// The type in which numbers are compared: <see cref="TypeKind.Decimal"/>, <see cref="TypeKind.Double"/> or <see
/// cref="TypeKind.Single"/>.
/// </param>
internal sealed record NumberCheckPlan(TypeKind Type)
{
    public string? Minimum { get; init; }
    public string? Above { get; init; }
    public string? Maximum { get; init; }
    public string? Below { get; init; }
    public string? MultipleOf { get; init; }
}
