using CampaignsGen.Generator.Plan;

namespace TestKit.Calls;

/// <summary>Represents an operation of an emitted client. Its parts have the names of the document.</summary>
public sealed class EmittedOperation
{
    private readonly OperationPlan plan;

    internal EmittedOperation(OperationPlan plan) => this.plan = plan;

    /// <summary>Gets the name of the operation in messages.</summary>
    public string Id => plan.Id;

    /// <summary>Gets the HTTP method in uppercase.</summary>
    public string HttpMethod => plan.Method;

    /// <summary>Gets the path in the document.</summary>
    public string Path => plan.PathTemplate;

    /// <summary>Gets the name of the method that returns the value.</summary>
    public string Method => plan.Identifier + "Async";

    /// <summary>Gets the name of the method that returns the whole response.</summary>
    public string ResponseMethod => plan.Identifier + "WithResponseAsync";

    /// <summary>Gets the name of the method that returns the items of all pages, or null if there is none.</summary>
    public string? PagesMethod => plan.Pages is { } pages ? pages.Method + "Async" : null;

    /// <summary>Gets the accepted media types with their preferences.</summary>
    public string Accept => plan.Accept;

    /// <summary>Determines whether the body can have the media type.</summary>
    public bool Sends(string mediaType) =>
        plan.Arguments.Any(argument =>
            argument.Kind == ArgumentKind.ContentType || (argument.IsBody && argument.Name == mediaType)
        );

    /// <summary>Gets the variants of the operation for other media types, which have separate methods.</summary>
    public IEnumerable<EmittedOperation> Variants => plan.Variants.Select(variant => new EmittedOperation(variant));

    /// <summary>Gets the name of the class with the methods: the client or a nested client.</summary>
    internal string Owner => plan.Owner;

    internal IEnumerable<ArgumentPlan> Arguments => RequestParts.Of(plan);
}
