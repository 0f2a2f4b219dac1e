namespace Benchmarks.Aot;

/// <summary>A way to publish a program as one file: the target framework, and the properties that are on.</summary>
internal sealed record PublishedAs(string Name, string Framework, params IReadOnlyList<string> Properties)
{
    public static readonly PublishedAs Native = new("native AOT, net10.0", "net10.0", "PublishAot");

    /// <summary>The others that the tests of the package publish.</summary>
    public static readonly IReadOnlyList<PublishedAs> Others =
    [
        new("native AOT, net8.0", "net8.0", "PublishAot"),
        new("trimmed, net10.0", "net10.0", "PublishTrimmed", "PublishSingleFile", "UseCurrentRuntimeIdentifier"),
        new("trimmed, net8.0", "net8.0", "PublishTrimmed", "PublishSingleFile", "UseCurrentRuntimeIdentifier"),
        new("ReadyToRun, net10.0", "net10.0", "PublishReadyToRun", "PublishSingleFile", "UseCurrentRuntimeIdentifier"),
    ];
}
