using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Limits the size of a client. A short document can describe a large client: with a thousand schemas that each include
/// another one with a thousand properties, it has a million.
/// </summary>
internal sealed class ClientSize(ClientLimits limits)
{
    private int members;

    /// <exception cref="TooLargeException">The client has more operations than allowed.</exception>
    public void TakeOperations(int count)
    {
        if (count > limits.Operations)
        {
            throw new TooLargeException($"{count} operations", limits.Operations, nameof(limits.Operations));
        }
    }

    /// <summary>Adds the properties or values of a type.</summary>
    /// <exception cref="TooLargeException">The client has more members than allowed.</exception>
    public void AddMembers(int count)
    {
        members += count;
        if (members > limits.Members)
        {
            throw new TooLargeException(
                $"models of more than {limits.Members} properties and values",
                limits.Members,
                nameof(limits.Members)
            );
        }
    }
}

/// <summary>The exception that is thrown when a client would be too large.</summary>
internal sealed class TooLargeException(string what, int most, string limit) : Exception(what)
{
    public SpecDiagnostic ToDiagnostic() =>
        SpecDiagnostic.At(
            "#",
            PlanningDiagnostics.ClientTooLarge,
            Message,
            most.ToString(System.Globalization.CultureInfo.InvariantCulture),
            limit
        );
}
