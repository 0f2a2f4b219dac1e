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

    /// <summary>The class that has the methods: the client's own, or that of a nested client.</summary>
    internal string Owner => plan.Owner;

    internal IEnumerable<ArgumentPlan> Arguments => plan.Arguments;
}
