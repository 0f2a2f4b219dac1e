using CampaignsGen.Generator.Plan;

namespace TestKit.Calls;

/// <summary>One operation of an emitted client, by the names that the document gives to its parts.</summary>
public sealed class EmittedOperation
{
    private readonly OperationPlan plan;

    internal EmittedOperation(OperationPlan plan) => this.plan = plan;

    /// <summary>The operation's name in messages.</summary>
    public string Id => plan.Id;

    /// <summary>The HTTP method, in capitals.</summary>
    public string HttpMethod => plan.Method;

    /// <summary>The path as in the document.</summary>
    public string Path => plan.PathTemplate;

    /// <summary>The method that gives the value.</summary>
    public string Method => plan.Identifier + "Async";

    /// <summary>The method that gives the whole answer.</summary>
    public string ResponseMethod => plan.Identifier + "WithResponseAsync";

    /// <summary>The method that gives the items of all pages; null where there is none.</summary>
    public string? PagesMethod => plan.Pages is { } pages ? pages.Method + "Async" : null;

    /// <summary>The media types that it asks for, with their preferences.</summary>
    public string Accept => plan.Accept;

    /// <summary>Whether its body may be of that media type.</summary>
    public bool Sends(string mediaType) =>
        plan.Arguments.Any(argument =>
            argument.Kind == ArgumentKind.ContentType || (argument.IsBody && argument.Name == mediaType)
        );

    /// <summary>The same operation by other media types, with methods of their own.</summary>
    public IEnumerable<EmittedOperation> Variants => plan.Variants.Select(variant => new EmittedOperation(variant));

    /// <summary>The class that has the methods: the client's own, or that of a nested client.</summary>
    internal string Owner => plan.Owner;

    internal IEnumerable<ArgumentPlan> Arguments => RequestParts.Of(plan);
}
