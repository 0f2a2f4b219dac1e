using System.Collections.Immutable;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Diagnostics;

/// <summary>Creates diagnostics, whose messages may contain text from documents and configurations.</summary>
internal static class Finding
{
    public static Diagnostic Of(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Of(descriptor, location, properties: null, arguments);

    /// <summary>Creates a diagnostic with the severity Info, for a problem that is not certain.</summary>
    public static Diagnostic Info(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostic.Create(
            descriptor,
            location,
            DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            [.. arguments.Select(DiagnosticText.Of)]
        );

    /// <param name="descriptor">The descriptor of the diagnostic.</param>
    /// <param name="location">The location.</param>
    /// <param name="properties">The properties for the code fix.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public static Diagnostic Of(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        params string[] arguments
    ) => Diagnostic.Create(descriptor, location, properties, [.. arguments.Select(DiagnosticText.Of)]);
}
