using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the object that takes an operation's optional parameters, and what puts them into a request.</summary>
internal static class RequestObjectEmitter
{
    /// <summary>A record, so that the next page is asked for by <c>with</c>, and a mock knows an equal one again.</summary>
    public static void Write(SourceWriter writer, RequestPlan request, string operation)
    {
        XmlDoc.Summary(
            writer,
            $"Represents the optional parameters of {operation}. A parameter that is null is omitted."
        );
        AttributeEmitter.Write(writer);
        writer.Open($"public sealed partial record {request.Identifier}");
        foreach (ArgumentPlan parameter in request.Parameters)
        {
            WriteProperty(writer, parameter);
        }

        writer.Close();
    }

    private static void WriteProperty(SourceWriter writer, ArgumentPlan parameter)
    {
        if (parameter.Summary.Length > 0)
        {
            XmlDoc.Summary(writer, parameter.Summary);
        }

        if (parameter.Limits is { } limits)
        {
            writer.Line($"[{LimitsText.Of(limits)}]");
        }

        AttributeEmitter.WriteObsolete(writer, parameter.Obsolete);
        writer.Line($"public {TypeText.Of(parameter.Type)} {parameter.Member} {{ get; init; }}");
    }

    /// <summary>What a caller is warned of has to be sent all the same.</summary>
    public static void WriteUse(SourceWriter writer, RequestPlan request)
    {
        bool hasObsolete = request.Parameters.Any(static parameter => parameter.Obsolete is not null);
        writer.Open($"if ({RequestPlan.ArgumentIdentifier} is not null)");
        if (hasObsolete)
        {
            writer.Line("#pragma warning disable CS0618");
        }

        foreach (ArgumentPlan parameter in request.Parameters)
        {
            writer.Line(ParameterText.Statement(parameter, request.Local));
        }

        if (hasObsolete)
        {
            writer.Line("#pragma warning restore CS0618");
        }

        writer.Close();
    }
}
