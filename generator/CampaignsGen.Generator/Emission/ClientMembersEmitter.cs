using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes the members of a client besides its operations: calls with their own options, and custom requests.</summary>
internal static class ClientMembersEmitter
{
    /// <summary>Writes the members of the interface.</summary>
    public static void Declare(SourceWriter writer, ClientMembersPlan members)
    {
        ClientNames names = members.Names;
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Returns a client that overrides options for its calls, such as the time limit, headers and credentials.",
                new[] { "Creating it is inexpensive, so you can create one for a single call." }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "options", "The options to override. They are read once.");
        XmlDoc.Returns(writer, "The new client. This client does not change.");
        XmlDoc.Exception(writer, WellKnown.ArgumentException, "A header or parameter cannot be set by the caller.");
        XmlDoc.Exception(writer, WellKnown.ApiOptionsException, "A value is invalid.");
        writer.Line($"{names.Interface} With({names.CallOptions} options);");
        writer.Line();
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Sends a request that the document does not describe, or whose JSON the caller writes.",
                new[] { "It is sent with the credentials that most operations require." }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "request", "The request.");
        XmlDoc.Parameter(
            writer,
            "cancellationToken",
            "A token to cancel the request until the headers of the response are received."
        );
        XmlDoc.Returns(writer, "The successful response with its body unread. The caller disposes it.");
        XmlDoc.Exception(writer, WellKnown.ApiException, "The response is not successful.");
        Signature.Write(writer, Head(members), Parameters, ";");
    }

    /// <summary>Writes the members of the class.</summary>
    public static void Emit(SourceWriter writer, ClientMembersPlan members)
    {
        ClientNames names = members.Names;
        writer.Line(
            $"public {names.Interface} With({names.CallOptions} options) => new {names.Client}(transport.With(options));"
        );
        writer.Line();
        string security = OperationValueEmitter.Security(members.CustomCall.Security);
        writer.Line($"private static {WellKnown.RequiredScheme}[][]? security;");
        Signature.Write(writer, $"public {Head(members)}", Parameters, " =>");
        writer.Indented([$"transport.SendAsync(request, security ??= {security}, cancellationToken);"]);
        writer.Line();
    }

    private static string Head(ClientMembersPlan members) =>
        $"{WellKnown.Task}<{WellKnown.ApiRawResponse}> {members.CustomCall.Method}";

    private static List<string> Parameters =>
        [$"{WellKnown.ApiCustomRequest} request", $"{WellKnown.CancellationToken} cancellationToken = default"];
}
