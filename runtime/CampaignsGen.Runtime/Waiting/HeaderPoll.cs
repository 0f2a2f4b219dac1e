using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>Represents one run of a <see cref="HeaderPolling"/>.</summary>
internal sealed class HeaderPoll(
    HeaderPolling polling,
    ApiTransport transport,
    Func<ApiRequest> request,
    Func<ApiResponseData, ApiResponse> create
)
{
    private const string LocationHeader = "Location";

    // The address of the operation itself, relative to it.
    private const string Origin = "";

    private Source source;
    private string? link;
    private string? location;

    private enum Source
    {
        /// <summary>The operation itself.</summary>
        Operation,

        /// <summary>The address of the state in the response of the operation.</summary>
        State,

        /// <summary>The address of the result in a response.</summary>
        Result,

        /// <summary>The address of the operation.</summary>
        Origin,
    }

    /// <summary>Returns the last response.</summary>
    internal async Task<ApiResponse> RunAsync(ApiWait<ApiResponse>? wait, CancellationToken cancellationToken)
    {
        ApiResponse answer = await transport.PollAsync(request(), create, cancellationToken).ConfigureAwait(false);
        var pauses = Pauses.Begin(wait, polling.Times);
        while (!IsEnd(answer, out string? state))
        {
            if (pauses.Next(answer.Headers) is not { } pause)
            {
                throw ApiTimeoutException.OfWait(polling.OperationId, pauses.Limit, state ?? answer.ToString());
            }

            wait?.Progress?.Report(answer);
            await pauses.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
            answer = await FollowAsync(link!, cancellationToken).ConfigureAwait(false);
        }

        if (source != Source.State || ResultLink() is not { } result)
        {
            return answer;
        }

        source = Source.Result;
        return await FollowAsync(result, cancellationToken).ConfigureAwait(false);
    }

    private Task<ApiResponse> FollowAsync(string address, CancellationToken cancellationToken) =>
        transport.PollAsync(
            request().Follow(address),
            source == Source.State ? static answer => new StateResponse(answer) : create,
            cancellationToken
        );

    private string? ResultLink() =>
        polling.EndsAtLocation && location is not null ? location
        : polling.EndsAtOrigin ? Origin
        : null;

    /// <summary>
    /// Determines whether a response is the last one. If it is not, the address of the next one is recorded.
    /// </summary>
    private bool IsEnd(ApiResponse answer, out string? state)
    {
        state = null;
        location = ValueOf(answer, LocationHeader) ?? location;
        if (answer.StatusCode == HttpStatusCode.SeeOther)
        {
            Go(Source.Result, location ?? throw polling.Unexpected(answer, "and it has no Location header"));
            return false;
        }

        Source asked = source;
        bool isLedOn = IsLedOn(answer);
        return asked switch
        {
            Source.Operation when isLedOn => false,
            Source.State => IsEndOfState(answer, out state),
            Source.Result => !IsAccepted(answer),
            _ => IsEndOfOwn(answer, out state),
        };
    }

    private bool IsEndOfState(ApiResponse answer, out string? state)
    {
        state = StateText.Of(answer.RawBytes, polling.State);
        return state is not null || IsAccepted(answer)
            ? polling.States.IsSuccess(state, answer, polling.OperationId)
            : throw polling.Unexpected(
                answer,
                $"and it has no '{string.Join('.', polling.State)}' that contains the state"
            );
    }

    private bool IsEndOfOwn(ApiResponse answer, out string? state)
    {
        state = polling.OwnState.Length == 0 ? null : StateText.Of(answer.RawBytes, polling.OwnState);
        bool isEnd = state is null ? !IsAccepted(answer) : polling.States.IsSuccess(state, answer, polling.OperationId);
        if (!isEnd && source == Source.Operation)
        {
            Go(Source.Origin, state is not null || polling.EndsAtOrigin ? Origin : throw Unknown(answer));
        }

        return isEnd;
    }

    private UnexpectedResponseException Unknown(ApiResponse answer) =>
        polling.Unexpected(
            answer,
            "and it has none of the headers that lead to the result: "
                + string.Join(", ", [.. polling.StateHeaders, polling.ResultHeader ?? LocationHeader])
        );

    /// <summary>Determines whether a header contains the address of the next response.</summary>
    private bool IsLedOn(ApiResponse answer)
    {
        if (source is Source.Operation or Source.State)
        {
            foreach (string header in polling.StateHeaders)
            {
                if (ValueOf(answer, header) is { } state)
                {
                    Go(Source.State, state);
                    return true;
                }
            }
        }

        // With another status code, such as 201, Location identifies something else (RFC 9110, section 10.2.2).
        bool mayHaveResult = source is Source.Operation or Source.Result && IsAccepted(answer);
        if (mayHaveResult && polling.ResultHeader is { } name && ValueOf(answer, name) is { } result)
        {
            Go(Source.Result, result);
            return true;
        }

        return false;
    }

    private void Go(Source next, string address) => (source, link) = (next, address);

    private static bool IsAccepted(ApiResponse answer) => answer.StatusCode == HttpStatusCode.Accepted;

    private static string? ValueOf(ApiResponse answer, string name) =>
        answer.Headers.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    /// <summary>Represents a response with the state, whose body no operation declares.</summary>
    private sealed class StateResponse(ApiResponseData data) : ApiResponse(data);
}
