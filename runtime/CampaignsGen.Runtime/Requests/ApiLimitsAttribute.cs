using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The limits that the document sets for a value of a request. The analyzers of the package read it; nothing is checked when the program runs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ApiLimitsAttribute : Attribute
{
    /// <summary>The least number of characters.</summary>
    public int MinLength { get; set; }

    /// <summary>The greatest number of characters.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The regular expression of the document that a text matches; null for any.</summary>
    public string? Pattern { get; set; }

    /// <summary>The least number of items.</summary>
    public int MinItems { get; set; }

    /// <summary>The greatest number of items.</summary>
    public int MaxItems { get; set; } = int.MaxValue;

    /// <summary>The least number.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The number that a value is greater than.</summary>
    public double ExclusiveMinimum { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest number.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>The number that a value is less than.</summary>
    public double ExclusiveMaximum { get; set; } = double.PositiveInfinity;
}
