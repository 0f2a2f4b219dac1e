namespace Architecture.Tests.Imports;

/// <summary>Who may see whom.</summary>
internal static class ImportTable
{
    private const string Equatable = ".EquatableArray";
    private const string Descriptor = "Microsoft.CodeAnalysis.DiagnosticDescriptor";

    internal static readonly RoomRule[] Generator =
    [
        // Wiring: the stages in their order.
        new(
            "",
            [
                "Options",
                "Reading",
                "Locating",
                "Plan",
                "Planning",
                "Emission",
                "Comparing",
                "Diagnostics",
                "Model.DocumentPath",
                "Model.JsonPointer",
            ],
            ["Microsoft.CodeAnalysis"]
        ),
        new("Model", [Equatable], []),
        new(
            "Options",
            [
                "Reading.ReferencedText",
                "Model.Choice",
                "Model.ChoiceKind",
                "Model.ChoiceRule",
                "Model.DocumentPath",
                Equatable,
            ],
            [
                "Microsoft.CodeAnalysis.AdditionalText",
                "Microsoft.CodeAnalysis.Compilation",
                "Microsoft.CodeAnalysis.CSharp",
                "Microsoft.CodeAnalysis.Diagnostics",
                "Microsoft.CodeAnalysis.ReportDiagnostic",
                "Microsoft.CodeAnalysis.Text.SourceText",
                "System.IO.Path",
            ]
        ),
        new(
            "Reading",
            ["Model", "Diagnostics", "Tokenizing", Equatable],
            [Descriptor, "Microsoft.OpenApi", "SharpYaml", "System.Text.Json"]
        ),
        new("Tokenizing", [], ["SharpYaml", "System.IO.StringReader"]),
        new(
            "Locating",
            ["Model.DocumentPath", "Model.JsonPointer", "Tokenizing"],
            ["Microsoft.CodeAnalysis.Location", "Microsoft.CodeAnalysis.Text", "SharpYaml"]
        ),
        new("Naming", [], ["Microsoft.CodeAnalysis.CSharp.SyntaxFacts", "Microsoft.CodeAnalysis.CSharp.SyntaxKind"]),
        new("Plan", [Equatable], []),
        new("Schemas", ["Model", "Plan", "Diagnostics", Equatable], []),
        new("Planning", ["Model", "Schemas", "Naming", "Plan", "Options", "Diagnostics", Equatable], []),
        new("Emission", ["Plan", Equatable], []),
        // What a schema says, both documents are asked as the client is planned from it.
        new("Comparing", ["Model", "Diagnostics", "Schemas", "Reading.NearestText", Equatable], [Descriptor]),
        new("Diagnostics", [Equatable], [Descriptor, "Microsoft.CodeAnalysis.DiagnosticSeverity"]),
        new("Polyfills", [], []),
    ];

    internal static readonly RoomRule[] Analyzers =
    [
        // The analyzers themselves: when to look, and what to say.
        new("", ["Diagnostics", "Settings", "Flow", "AppSettings", "Requests"], ["Microsoft.CodeAnalysis"]),
        new("Settings", [], ["Microsoft.CodeAnalysis"]),
        new("Flow", ["Settings"], ["Microsoft.CodeAnalysis"]),
        new("Requests", ["Settings", "Flow"], ["Microsoft.CodeAnalysis"]),
        new("AppSettings", ["Diagnostics", "Settings", "Flow"], ["Microsoft.CodeAnalysis", "System.IO.Path"]),
        new(
            "Diagnostics",
            [],
            [
                Descriptor,
                "Microsoft.CodeAnalysis.DiagnosticSeverity",
                "Microsoft.CodeAnalysis.Diagnostic",
                "Microsoft.CodeAnalysis.Location",
                "CampaignsGen.Generator.Diagnostics",
            ]
        ),
    ];

    internal static readonly RoomRule[] Runtime =
    [
        new("Json", [], ["System.Text.Json"]),
        new("Errors", ["Json", "Responses.ApiHeaders", "Security.Redaction"], ["System.Net", "System.Text.Json"]),
        new("Requests", ["Json", "Responses.DeclaredResponse"], ["System.IO.Stream", "System.Net", "System.Text.Json"]),
        new(
            "Responses",
            ["Json", "Security.Redaction", "Errors.StatusText", "Errors.SafeText", "Errors.ApiBodyError"],
            [
                "System.IO",
                "System.Net",
                "System.Text.Json.JsonElement",
                "System.Text.Json.JsonEncodedText",
                "System.Text.Json.JsonException",
            ]
        ),
        new(
            "Security",
            ["Requests", "Transport.ServerVariable", "Transport.ServerSetting", "Errors.ApiOptionsException"],
            []
        ),
        new(
            "Transport",
            ["Requests", "Security", "Responses", "Errors", "Json.JsonFault"],
            ["System.IO.IOException", "System.Net", "System.Text.Json.JsonException"]
        ),
        new(
            "Tokens",
            [
                "Security",
                "Errors",
                "Requests.UriText",
                "Responses.ReceivedBody",
                "Transport.RedirectGuard",
                "Transport.ServerUrl",
            ],
            ["System.Net", "System.Text.Json"]
        ),
        new("DependencyInjection", ["Transport", "Security", "Tokens"], ["Microsoft.Extensions", "System.Net"]),
    ];
}
