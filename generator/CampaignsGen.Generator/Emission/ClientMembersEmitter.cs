using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes what a client can do beside its operations: calls with options of their own, and calls that the document does not describe.</summary>
internal static class ClientMembersEmitter
{
    /// <summary>Writes the members of the interface.</summary>
    public static void Declare(SourceWriter writer, ClientMembersPlan members)
    {
        ClientNames names = members.Names;
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Gives a client whose calls do some things otherwise: their time limit, headers, credentials and more.",
                new[] { "It is cheap: make one for each call that needs it." }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "options", "What the calls do otherwise; read now, once.");
        XmlDoc.Returns(writer, "The client. This one stays as it is.");
        XmlDoc.Exception(writer, WellKnown.ArgumentException, "A header or parameter is not the caller's to set.");
        XmlDoc.Exception(writer, WellKnown.ApiOptionsException, "A value cannot work.");
        writer.Line($"{names.Interface} With({names.CallOptions} options);");
        writer.Line();
        XmlDoc.Write(
            writer,
            new DocPlan(
                "Sends a request that the document does not describe, or one whose JSON the caller writes.",
                new[] { "It carries the credentials that most operations need." }.ToEquatableArray()
            )
        );
        XmlDoc.Parameter(writer, "request", "The request.");
        XmlDoc.Parameter(writer, "cancellationToken", "Ends the wait for the answer's headers.");
        XmlDoc.Returns(writer, "The answer, a success, with its body unread; the caller disposes it.");
        XmlDoc.Exception(writer, WellKnown.ApiException, "The answer is not a success.");
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
