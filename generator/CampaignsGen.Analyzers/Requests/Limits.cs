using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Represents the limits that the document specifies for a value of a request.</summary>
internal sealed class Limits
{
    private const string Attribute = "ApiLimitsAttribute";
    private const string Path = "ApiPathAttribute";
    private const string Namespace = "CampaignsGen.Runtime";

    private Limits(AttributeData? limits, bool isPath)
    {
        IsPath = isPath;
        foreach (KeyValuePair<string, TypedConstant> argument in Arguments(limits))
        {
            switch (argument.Key, argument.Value.Value)
            {
                case ("MinLength", int count):
                    MinLength = count;
                    break;
                case ("MaxLength", int count):
                    MaxLength = count;
                    break;
                case ("Pattern", string pattern):
                    Pattern = pattern;
                    break;
                case ("MinItems", int count):
                    MinItems = count;
                    break;
                case ("MaxItems", int count):
                    MaxItems = count;
                    break;
                case ("Minimum", double number):
                    Minimum = number;
                    break;
                case ("ExclusiveMinimum", double number):
                    ExclusiveMinimum = number;
                    break;
                case ("Maximum", double number):
                    Maximum = number;
                    break;
                case ("ExclusiveMaximum", double number):
                    ExclusiveMaximum = number;
                    break;
            }
        }
    }

    /// <summary>Gets a value indicating whether the number of items in a list is limited.</summary>
    public bool IsOfItems => MinItems > 0 || MaxItems < int.MaxValue;

    /// <summary>Gets a value indicating whether the value is a whole segment of the path, which cannot be empty.</summary>
    public bool IsPath { get; }

    public int MinLength { get; }
    public int MaxLength { get; } = int.MaxValue;
    public string? Pattern { get; }
    public int MinItems { get; }
    public int MaxItems { get; } = int.MaxValue;
    public double Minimum { get; } = double.NegativeInfinity;
    public double ExclusiveMinimum { get; } = double.NegativeInfinity;
    public double Maximum { get; } = double.PositiveInfinity;
    public double ExclusiveMaximum { get; } = double.PositiveInfinity;

    private static IEnumerable<KeyValuePair<string, TypedConstant>> Arguments(AttributeData? limits) =>
        limits?.NamedArguments ?? ImmutableArray<KeyValuePair<string, TypedConstant>>.Empty;

    /// <summary>Returns the limits of a value, or null if the generated code specifies none.</summary>
    public static Limits? Of(ISymbol value)
    {
        AttributeData? limits = null;
        bool isPath = false;
        foreach (AttributeData attribute in value.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.ContainingNamespace.ToDisplayString() == Namespace)
            {
                limits = type.Name == Attribute ? attribute : limits;
                isPath |= type.Name == Path;
            }
        }

        return limits is null && !isPath ? null : new Limits(limits, isPath);
    }
}
