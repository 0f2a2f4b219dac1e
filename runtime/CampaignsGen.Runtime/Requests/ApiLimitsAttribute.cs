using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies the limits that the document defines for a value of a request. The analyzers of the package read this
/// attribute. Nothing is validated at run time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ApiLimitsAttribute : Attribute
{
    /// <summary>Gets or sets the minimum number of characters.</summary>
    public int MinLength { get; set; }

    /// <summary>Gets or sets the maximum number of characters.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>
    /// Gets or sets the regular expression in the document that a string matches, or <see langword="null"/> if any
    /// string is allowed.
    /// </summary>
    public string? Pattern { get; set; }

    /// <summary>Gets or sets the minimum number of items.</summary>
    public int MinItems { get; set; }

    /// <summary>Gets or sets the maximum number of items.</summary>
    public int MaxItems { get; set; } = int.MaxValue;

    /// <summary>Gets or sets the minimum value.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>Gets or sets the exclusive minimum value.</summary>
    public double ExclusiveMinimum { get; set; } = double.NegativeInfinity;

    /// <summary>Gets or sets the maximum value.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>Gets or sets the exclusive maximum value.</summary>
    public double ExclusiveMaximum { get; set; } = double.PositiveInfinity;
}
