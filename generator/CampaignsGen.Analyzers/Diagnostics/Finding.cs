using System.Collections.Immutable;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Diagnostics;

/// <summary>Makes diagnostics, whose messages repeat what documents and configurations say.</summary>
internal static class Finding
{
    public static Diagnostic Of(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Of(descriptor, location, properties: null, arguments);

    /// <summary>What is no fault for certain, by the rule that would say so.</summary>
    public static Diagnostic Info(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostic.Create(
            descriptor,
            location,
            DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            [.. arguments.Select(DiagnosticText.Of)]
        );

    /// <param name="descriptor">Which rule speaks.</param>
    /// <param name="location">The place.</param>
    /// <param name="properties">What a fix has to know.</param>
    /// <param name="arguments">What the rule's message is filled with.</param>
    public static Diagnostic Of(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        params string[] arguments
    ) => Diagnostic.Create(descriptor, location, properties, [.. arguments.Select(DiagnosticText.Of)]);
}
