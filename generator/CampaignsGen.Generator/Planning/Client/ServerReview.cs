using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Says which servers no request can be sent to, with what the document and the project give to their variables.</summary>
internal sealed class ServerReview(PlanningContext context, VariablePlanner variables)
{
    /// <summary>A server that requests go to of themselves: it has to give an address.</summary>
    /// <param name="server">The server.</param>
    /// <param name="carriesSecrets">Whether an operation that goes there has to send credentials.</param>
    public void CheckUsed(Server server, bool carriesSecrets)
    {
        if (Check(server) is not { } url)
        {
            return;
        }

        if (ServerAddress.IsRelative(url))
        {
            context.Diagnostics.Report(PlanningDiagnostics.ServerIsRelative, server.UrlPointer, Shown(server, url));
        }
        else if (carriesSecrets && ServerAddress.IsOpen(url))
        {
            context.Diagnostics.Report(PlanningDiagnostics.SecretsOverHttp, server.UrlPointer, Shown(server, url));
        }
    }

    /// <summary>A server that may be chosen, or that is relative to another one.</summary>
    /// <returns>Its URL with values; null where it cannot be used, or where nobody has given a value yet.</returns>
    public string? Check(Server server)
    {
        if (ReportValues(server) || ServerAddress.Expand(server, variables.ValueOf) is not { } url)
        {
            return null;
        }

        url = WithOneScheme(server, url);
        if (ServerAddress.FaultOf(url) is { } found)
        {
            ReportAddress(server, url, found.Fault, found.Mend);
            return null;
        }

        if (ServerAddress.HasQuery(url))
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                server.Url,
                "it has a query or a fragment, which cannot precede a path and is omitted",
                "remove it"
            );
        }

        return url;
    }

    /// <summary>Which value brings a second scheme along does not matter to the client; the document should not.</summary>
    private string WithOneScheme(Server server, string url)
    {
        string? own = ServerAddress.Expand(server, static variable => variable.Default);
        if (own is not null && ServerAddress.HasTwoSchemes(own))
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                Shown(server, own),
                "it has two schemes, of which the second is used",
                "remove the first one"
            );
        }

        return ServerAddress.WithOneScheme(url);
    }

    private bool ReportValues(Server server)
    {
        foreach (ServerVariable variable in VariablePlanner.UsedBy(server))
        {
            if (variables.ValueOf(variable) is not { } value || ServerAddress.FaultOf(variable, value) is not { } fault)
            {
                continue;
            }

            if (!variables.RefuseGiven(variable, fault))
            {
                context.Diagnostics.Report(
                    PlanningDiagnostics.ServerNotUsable,
                    server.UrlPointer,
                    server.Url,
                    fault,
                    "correct its default"
                );
            }

            return true;
        }

        return false;
    }

    /// <summary>It is the project's fault where it gave a value to a URL that is good without it.</summary>
    private void ReportAddress(Server server, string url, string fault, string mend)
    {
        string? own = ServerAddress.Expand(server, static variable => variable.Default);
        bool isGood = own is not null && ServerAddress.FaultOf(own) is null;
        if (
            !isGood
            || !VariablePlanner.UsedBy(server).Any(variable => variables.RefuseGiven(variable, $"'{url}': {fault}"))
        )
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.ServerNotUsable,
                server.UrlPointer,
                Shown(server, url),
                fault,
                mend
            );
        }
    }

    private static string Shown(Server server, string url) =>
        VariablePlanner.UsedBy(server).Any() ? $"{server.Url}', which is '{url}" : server.Url;
}
