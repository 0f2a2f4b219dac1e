using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the object with an operation's optional parameters, and the code that adds them to a request.</summary>
internal static class RequestObjectEmitter
{
    /// <summary>
    /// Writes the object as a record, so that the next page can be requested using <c>with</c>, and mocks can compare
    /// arguments by value.
    /// </summary>
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

    /// <summary>Writes the code that adds the parameters. It must also send obsolete ones, so the warning is disabled.</summary>
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
